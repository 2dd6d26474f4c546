package vn.quyhoach.comparison;

import org.springframework.stereotype.Component;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.PlanVersion;
import vn.quyhoach.zone.Plans;
import vn.quyhoach.zone.VersionStatus;

/** What may be compared with what, and by whom: drafts go through the gate of layers like everything else. */
@Component
class Subjects {

    static final String LAND_ALLOCATION = "land-allocation";

    private final Plans plans;
    private final Layers layers;

    Subjects(Plans plans, Layers layers) {
        this.plans = plans;
        this.layers = layers;
    }

    /** @throws ProblemException {@code NOT_FOUND}, {@code LAYER_UNKNOWN}, {@code PARAMETER_INVALID} */
    Sides of(QueryParameters parameters) {
        PlanVersion from = version(parameters, "from");
        PlanVersion to = version(parameters, "to");
        if (from.id() == to.id()) {
            throw QueryParameters.invalid(
                    "to",
                    String.valueOf(to.id()),
                    new Bilingual("Chọn hai phiên bản khác nhau.", "Choose two different versions."));
        }
        if (from.planId() != to.planId()) {
            throw QueryParameters.invalid(
                    "to",
                    String.valueOf(to.id()),
                    new Bilingual(
                            "Hai phiên bản phải thuộc cùng một quy hoạch.", "Both versions must be of the same plan."));
        }
        String id = parameters.find("layer");
        PublishedLayer layer = layer(id == null ? LAND_ALLOCATION : id);
        return new Sides(from, to, in(from, layer, "from"), in(to, layer, "to"));
    }

    private PlanVersion version(QueryParameters parameters, String name) {
        if (parameters.find(name) == null) {
            throw QueryParameters.invalid(
                    name, "", new Bilingual("Thiếu số phiên bản quy hoạch.", "The id of a plan version is missing."));
        }
        return plans.version(parameters.number(name, 0, 1, Long.MAX_VALUE));
    }

    private PublishedLayer layer(String id) {
        PublishedLayer layer = layers.get(id);
        if (layer.isDraft() || !layer.hasVersions()) {
            throw QueryParameters.invalid(
                    "layer",
                    id,
                    new Bilingual(
                            "Chọn một lớp của quy hoạch, không phải dự thảo, sổ đăng ký hay ranh giới hành chính.",
                            "Choose a layer of a plan, not a draft, a register or boundaries."));
        }
        if (layer.geometry() != GeometryKind.POLYGON) {
            throw QueryParameters.invalid(
                    "layer",
                    id,
                    new Bilingual(
                            "So sánh tính diện tích; lớp tuyến và lớp điểm không có diện tích.",
                            "Areas are compared; lines and points have none."));
        }
        return layer;
    }

    private PublishedLayer in(PlanVersion version, PublishedLayer layer, String parameter) {
        if (version.status() == VersionStatus.WITHDRAWN) {
            throw QueryParameters.invalid(
                    parameter,
                    String.valueOf(version.id()),
                    new Bilingual("Phiên bản này đã bị rút.", "This version was withdrawn."));
        }
        if (version.status().published()) {
            return layer;
        }
        return layers.get(PublishedLayer.draftId(layer.id(), version.id()));
    }
}
