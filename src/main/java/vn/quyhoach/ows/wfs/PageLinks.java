package vn.quyhoach.ows.wfs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of other pages of an answer: the same request with another place.
 *
 * @param parameters of a request that gives the same answer, without a page
 */
record PageLinks(String endpoint, Map<String, String> parameters) {

    private static final Set<String> OF_A_PAGE = Set.of("STARTINDEX", "COUNT", "MAXFEATURES", "RESULTTYPE");

    /** What every server and client on the way takes; a longer filter has to be sent again by the client itself. */
    private static final int LONGEST = 7_000;

    static PageLinks of(String endpoint, Map<String, String> given) {
        Map<String, String> kept = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            String upper = name.toUpperCase(Locale.ROOT);
            if (!OF_A_PAGE.contains(upper) && !value.isBlank()) {
                kept.put(upper, value);
            }
        });
        return new PageLinks(endpoint, kept);
    }

    /** The page behind so many features; null if no address can carry the request. */
    @Nullable
    String at(long start, long count) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("STARTINDEX", Long.toString(start));
        all.put("COUNT", Long.toString(count));
        String address = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", endpoint + "?", ""));
        return address.length() > LONGEST ? null : address;
    }
}
