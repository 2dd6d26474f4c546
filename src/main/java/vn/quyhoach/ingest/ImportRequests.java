package vn.quyhoach.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.PlanVersion;
import vn.quyhoach.zone.Plans;
import vn.quyhoach.zone.VersionStatus;

/** Whether an import can be begun: what its options name exists and may be filled. */
@Component
class ImportRequests {

    private final Plans plans;
    private final Layers layers;
    private final AdminUnits units;

    ImportRequests(Plans plans, Layers layers, AdminUnits units) {
        this.plans = plans;
        this.layers = layers;
        this.units = units;
    }

    /** @throws ProblemException that names what is wrong */
    ImportJob open(ImportOptions options, Path file, String fileName, ImportProgress progress) {
        FieldChecks checks = options.checks();
        checks.that(
                "classScheme",
                List.of("2014", "2024").contains(options.landUseScheme()),
                "là 2014 hoặc 2024",
                "is 2014 or 2024");
        checks.that(
                "positionBasis",
                options.positionBasis() == null
                        || List.of("LEGAL_BOUNDARY", "PLAN_DIGITISED", "INDICATIVE_SYMBOL")
                                .contains(options.positionBasis()),
                "là LEGAL_BOUNDARY, PLAN_DIGITISED hoặc INDICATIVE_SYMBOL",
                "is LEGAL_BOUNDARY, PLAN_DIGITISED or INDICATIVE_SYMBOL");
        checks.orThrow();
        if (options.crs() != null && !options.crs().isBlank()) {
            Crs.of(options.crs());
        }
        if (options.expectedUnit() != null) {
            units.get(options.expectedUnit());
        }
        PublishedLayer layer = layers.get(Objects.requireNonNull(options.layer()));
        checks.that("layer", layer.hasVersions(), "không thuộc quy hoạch", "is not part of a plan");
        PlanVersion version = plans.version(Objects.requireNonNull(options.versionId()));
        checks.that(
                "planId",
                options.planId() == null || options.planId() == version.planId(),
                "không phải quy hoạch của phiên bản",
                "is not the plan of the version");
        checks.orThrow();
        if (version.status() != VersionStatus.DRAFT) {
            Bilingual reason = new Bilingual(
                    "chỉ nhập được vào phiên bản dự thảo; phiên bản này là " + version.status() + ".",
                    "only a draft can be filled; this version is " + version.status() + ".");
            throw new ProblemException(ProblemCode.STATE_CONFLICT, Map.of("reason", reason));
        }
        return new ImportJob(options, version, layer, file, fileName, progress, new Findings());
    }
}
