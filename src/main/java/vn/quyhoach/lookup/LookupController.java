package vn.quyhoach.lookup;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/lookup} and {@code GET /api/search}. */
@RestController
class LookupController {

    private final Lookups lookups;
    private final Searches searches;
    private final PlanMoments moments;

    LookupController(Lookups lookups, Searches searches, PlanMoments moments) {
        this.lookups = lookups;
        this.searches = searches;
        this.moments = moments;
    }

    @GetMapping("/api/lookup")
    Lookup lookup(
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestParam(defaultValue = "20") double radius,
            @RequestParam(required = false) @Nullable String datetime,
            @RequestParam(required = false) @Nullable Long version) {
        require("lon", lon, -180, 180);
        require("lat", lat, -90, 90);
        require("radius", radius, 0, Lookups.MOST_METRES);
        return lookups.at(lon, lat, radius, moments.read(datetime, version));
    }

    @GetMapping("/api/search")
    List<SearchHit> search(@RequestParam String q, @RequestParam(defaultValue = "10") int limit, Locale locale) {
        require("limit", limit, 1, Searches.MOST);
        if (q.length() > Searches.MOST_CHARACTERS) {
            throw PlanMoments.invalid(
                    "q",
                    q.substring(0, 40) + "…",
                    "Tối đa " + Searches.MOST_CHARACTERS + " ký tự.",
                    "At most " + Searches.MOST_CHARACTERS + " characters.");
        }
        return searches.find(
                q, limit, moments.read(null, null), locale.getLanguage().equals("en"));
    }

    private static void require(String parameter, double value, double least, double most) {
        // written so that NaN fails
        if (!(value >= least && value <= most)) {
            String bounds = (long) least + "…" + (long) most;
            throw PlanMoments.invalid(
                    parameter, String.valueOf(value), "Cho phép " + bounds + ".", "Allowed are " + bounds + ".");
        }
    }
}
