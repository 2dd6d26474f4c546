package vn.quyhoach.ows.wfs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.fes.Prefixes;
import vn.quyhoach.text.Bilingual;

/** The lists that WFS writes into one parameter. */
final class ParameterLists {

    private static final Pattern NAMESPACE = Pattern.compile("xmlns\\(\\s*(?:([^,=()]+)\\s*[,=]\\s*)?([^)]*)\\)");

    private ParameterLists() {}

    /** One text a query: {@code (a)(b)}, or what stands without parentheses for the only one. */
    static List<String> groups(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        String given = text.strip();
        if (!given.startsWith("(")) {
            return List.of(given);
        }
        List<String> groups = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c == '(' && depth++ == 0) {
                start = i + 1;
            } else if (c == ')' && --depth == 0) {
                groups.add(given.substring(start, i).strip());
            }
        }
        if (depth != 0) {
            throw OwsProblems.invalid(
                    "request", new Bilingual("Ngoặc đơn không khớp: " + given, "Parentheses do not match: " + given));
        }
        return groups;
    }

    /** Parts between commas, without empty ones. */
    static List<String> words(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (String word : text.split(",", -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    /** {@code xmlns(qh,http://…)} of WFS 2.0 and {@code xmlns(qh=http://…)} of 1.1. */
    static Prefixes prefixes(@Nullable String text) {
        Map<String, String> namespaces = new HashMap<>();
        if (text != null) {
            Matcher matcher = NAMESPACE.matcher(text);
            while (matcher.find()) {
                String prefix = matcher.group(1);
                namespaces.put(
                        prefix == null ? "" : prefix.strip(), matcher.group(2).strip());
            }
        }
        return namespaces::get;
    }

    /** {@code area_m2 DESC,name}; old clients write {@code D} and {@code A}. */
    static List<QueryParts.Sort> sort(@Nullable String text) {
        List<QueryParts.Sort> keys = new ArrayList<>();
        for (String key : words(text)) {
            String[] parts = key.split("[\\s+]+");
            String order = parts.length == 1 ? "ASC" : parts[parts.length - 1].toUpperCase(Locale.ROOT);
            boolean known =
                    parts.length <= 2 && List.of("ASC", "DESC", "A", "D").contains(order);
            if (!known) {
                throw OwsProblems.invalid(
                        "sortBy",
                        new Bilingual(
                                "SORTBY=" + key + ": cần dạng tên ASC hoặc tên DESC.",
                                "SORTBY=" + key + ": expected name ASC or name DESC."));
            }
            keys.add(new QueryParts.Sort(parts[0], order.startsWith("D")));
        }
        return keys;
    }
}
