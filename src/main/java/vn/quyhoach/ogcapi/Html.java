package vn.quyhoach.ogcapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The frame of a page, and the escaping of what stands in it. */
final class Html {

    private static final String FRAME = read("page.html");

    private Html() {}

    /** A step of the way to a page: address and text. */
    record Crumb(String href, String text) {}

    /** @param body HTML, its texts escaped already */
    static String page(Caller caller, String title, List<Crumb> way, String body) {
        StringBuilder crumbs = new StringBuilder();
        crumbs.append(link(caller.base() + "/", "quyhoach"));
        way.forEach(step -> crumbs.append(' ').append(link(step.href(), step.text())));
        String foot = caller.say(
                "Dữ liệu mang tính sơ đồ được đánh dấu ở từng đối tượng; giá trị pháp lý thuộc về quyết định được nêu.",
                "Schematic data is marked in each feature; what binds is the decision that is named.");
        return FRAME.replace("{{language}}", caller.language())
                .replace("{{title}}", text(title))
                .replace("{{crumbs}}", crumbs)
                .replace("{{foot}}", text(foot))
                .replace("{{body}}", body);
    }

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static String link(String href, String text) {
        return "<a href=\"" + text(href) + "\">" + text(text) + "</a>";
    }

    static String copy(String text) {
        return "<code class=\"copy\">" + text(text) + "</code>";
    }

    static String swatch(String colour) {
        return "<span class=\"swatch\" style=\"background:" + text(colour) + "\"></span>";
    }

    /** Pills that lead to other forms of the same thing: text to address. */
    static String formats(Map<String, String> links) {
        StringBuilder html = new StringBuilder("<ul class=\"formats\">");
        links.forEach(
                (text, href) -> html.append("<li>").append(link(href, text)).append("</li>"));
        return html.append("</ul>").toString();
    }

    /** @param cells HTML */
    static String row(String tag, List<String> cells) {
        StringBuilder html = new StringBuilder("<tr>");
        cells.forEach(cell -> html.append('<')
                .append(tag)
                .append('>')
                .append(cell)
                .append("</")
                .append(tag)
                .append('>'));
        return html.append("</tr>").toString();
    }

    /** A number as the language writes it: 12.345,6 or 12,345.6. */
    static String number(Caller caller, Number number) {
        Locale locale = Locale.forLanguageTag(caller.language());
        boolean whole = number instanceof Long || Math.abs(number.doubleValue()) >= 1000;
        return String.format(locale, whole ? "%,.0f" : "%,.1f", number.doubleValue());
    }

    private static String read(String name) {
        try (InputStream in = Html.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
