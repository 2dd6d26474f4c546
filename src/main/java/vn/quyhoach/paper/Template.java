package vn.quyhoach.paper;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** An HTML page with places for values, each of which is escaped; a place without a value is a fault of ours. */
public final class Template {

    /** XML knows no such letters, not even escaped. */
    private static final Pattern NO_LETTERS =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final com.samskivert.mustache.Template page;

    /** @param resource a file beside the class, as are those it includes */
    public Template(Class<?> beside, String resource) {
        page = Mustache.compiler()
                .withEscaper(Template::escape)
                .withLoader(name -> read(beside, name))
                .nullValue("")
                .emptyStringIsFalse(true)
                .strictSections(true)
                .compile(read(beside, resource));
    }

    private static Reader read(Class<?> beside, String resource) {
        InputStream in = beside.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("No file " + resource);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    public String fill(Object values) {
        return page.execute(values);
    }

    private static String escape(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return Escapers.HTML.escape(NO_LETTERS.matcher(composed).replaceAll("\uFFFD"));
    }
}
