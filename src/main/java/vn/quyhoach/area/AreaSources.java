package vn.quyhoach.area;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.PlanVersion;
import vn.quyhoach.zone.Plans;

/** Which layer of areas, on which day or in which version: through the gate of layers like everything else. */
@Component
class AreaSources {

    private static final String LAND_ALLOCATION = "land-allocation";

    private final Layers layers;
    private final Selections selections;
    private final Plans plans;

    AreaSources(Layers layers, Selections selections, Plans plans) {
        this.layers = layers;
        this.selections = selections;
        this.plans = plans;
    }

    /**
     * @param layerId land allocation where null
     * @param version one that is or was in force; for planners also an open one, whose own layer is meant then
     * @throws ProblemException {@code LAYER_UNKNOWN}, {@code PARAMETER_INVALID}, {@code NOT_FOUND}
     */
    AreaSource of(@Nullable String layerId, @Nullable String datetime, @Nullable String version) {
        PublishedLayer layer = layers.get(layerId == null ? LAND_ALLOCATION : layerId);
        if (layer.geometry() != GeometryKind.POLYGON) {
            throw QueryParameters.invalid(
                    "layer",
                    layer.id(),
                    new Bilingual("Lớp này không phải lớp vùng.", "This layer does not consist of areas."));
        }
        QueryParameters moment = moment(datetime, version);
        if (moment.find("version") != null && layer.hasVersions()) {
            PlanVersion asked = plans.version(moment.number("version", 0, 0, Long.MAX_VALUE));
            if (asked.status().open() && moment.find("datetime") == null) {
                PublishedLayer draft = layers.get(PublishedLayer.draftId(layer.id(), asked.id()));
                return new AreaSource(draft, selection(draft, moment(null, null)), asked);
            }
        }
        Selection selection = selection(layer, moment);
        return new AreaSource(layer, selection, version(layer, selection));
    }

    /** The year whose quotas are meant: this one where none is named. */
    int year(@Nullable Integer asked) {
        return asked == null ? selections.today().getYear() : asked;
    }

    private static QueryParameters moment(@Nullable String datetime, @Nullable String version) {
        Map<String, String[]> given = new LinkedHashMap<>();
        if (datetime != null && !datetime.isBlank()) {
            given.put("datetime", new String[] {datetime});
        }
        if (version != null && !version.isBlank()) {
            given.put("version", new String[] {version});
        }
        return QueryParameters.of(given, Selections.PARAMETERS);
    }

    private Selection selection(PublishedLayer layer, QueryParameters moment) {
        Selection selection = selections.read(layer, moment);
        if (!Objects.equals(selection.since(), selection.until())) {
            throw QueryParameters.invalid(
                    "datetime",
                    String.valueOf(moment.find("datetime")),
                    new Bilingual(
                            "Chọn một ngày, không phải một khoảng: trong một khoảng mỗi nơi có thể có nhiều loại.",
                            "Choose one day, not an interval: within one a place may have several classes."));
        }
        return selection;
    }

    private @Nullable PlanVersion version(PublishedLayer layer, Selection selection) {
        Long draft = layer.draftVersion();
        if (draft != null) {
            return plans.version(draft);
        }
        if (!layer.hasVersions()) {
            return null;
        }
        if (selection.versionId() != null) {
            return plans.version(selection.versionId());
        }
        List<PlanVersion> inForce = selection.since() == null ? List.of() : plans.inForce(selection.since());
        return inForce.size() == 1 ? inForce.get(0) : null;
    }
}
