package vn.quyhoach.layer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.quyhoach.security.PlannersOnly;

/** The states an edited feature has had, also of one that is gone: for planners. */
@RestController
@RequestMapping(path = "/api/history", produces = MediaType.APPLICATION_JSON_VALUE)
class FeatureHistoryController {

    private final FeatureHistory history;
    private final Layers layers;

    FeatureHistoryController(FeatureHistory history, Layers layers) {
        this.history = history;
        this.layers = layers;
    }

    /**
     * The newest first.
     *
     * @param layer a draft ({@code land-allocation-draft-7}), the layer it is a draft of, or one of projects
     * @param after the value of {@code next} of the page before
     */
    @PlannersOnly
    @GetMapping("/{layer}/{id}")
    Page<FeatureHistory.State> list(
            @PathVariable String layer,
            @PathVariable long id,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable Long after) {
        Page.limit(limit);
        return Page.of(
                history.list(layers.get(layer), id, after, limit + 1), limit, state -> String.valueOf(state.id()));
    }
}
