package vn.quyhoach.ows;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.LayerExtents;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Reads {@code TIME} and what else narrows a layer in every protocol of the house: plan version, unit, classes. */
@Component
public class TimeChoices {

    private static final String TIME = "TIME";

    /** Names of ours that mean something else in WMS, or are spoken otherwise. */
    private static final Map<String, String> NAMES = Map.of("PLANVERSION", "version", "UNIT", "unit", "CLASS", "class");

    private final Selections selections;
    private final LayerExtents extents;

    TimeChoices(Selections selections, LayerExtents extents) {
        this.selections = selections;
        this.extents = extents;
    }

    public Selection read(PublishedLayer layer, Kvp kvp) {
        Map<String, String[]> given = new LinkedHashMap<>();
        NAMES.forEach((name, ours) -> {
            String value = kvp.find(name);
            if (value != null) {
                given.put(ours, new String[] {value});
            }
        });
        String time = time(kvp);
        if (time != null && layer.hasValidity()) {
            given.put("datetime", new String[] {time});
        }
        try {
            return selections.read(layer, QueryParameters.of(given, Selections.PARAMETERS));
        } catch (ProblemException e) {
            if ("datetime".equals(e.details().get("parameter"))) {
                throw OwsProblems.as(OwsCode.INVALID_DIMENSION_VALUE, TIME, e);
            }
            throw e;
        }
    }

    /** A time at which none of the layers has anything is refused, as WMS wants it: there is no nearest value. */
    public void requireOneOf(Map<PublishedLayer, Selection> layers, Kvp kvp) {
        String time = time(kvp);
        if (time == null || layers.keySet().stream().noneMatch(PublishedLayer::hasValidity)) {
            return;
        }
        if (layers.entrySet().stream().noneMatch(asked -> meets(asked.getKey(), asked.getValue()))) {
            throw OwsProblems.of(
                    OwsCode.INVALID_DIMENSION_VALUE,
                    TIME,
                    new Bilingual(
                            "TIME=" + time + ": ngoài thời gian của lớp; xem Dimension trong GetCapabilities.",
                            "TIME=" + time + ": beyond the time of the layer; see Dimension in GetCapabilities."));
        }
    }

    private boolean meets(PublishedLayer layer, Selection selection) {
        return !layer.hasValidity()
                || extents.find(layer)
                        .map(extent -> (extent.until() == null
                                        || selection.since() == null
                                        || !selection.since().isAfter(extent.until()))
                                && (extent.since() == null
                                        || selection.until() == null
                                        || !selection.until().isBefore(extent.since())))
                        .orElse(true);
    }

    /** An interval may carry a resolution, which says nothing here: every day is different from the one before. */
    private static @Nullable String time(Kvp kvp) {
        String time = kvp.find(TIME);
        if (time == null || time.toLowerCase(Locale.ROOT).equals("current")) {
            return null;
        }
        return time.replaceFirst("(/[^/]+)/P[^/]*$", "$1");
    }
}
