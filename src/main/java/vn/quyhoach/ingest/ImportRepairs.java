package vn.quyhoach.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.ingest.repair.RepairRefusal;
import vn.quyhoach.ingest.repair.RepairedObject;
import vn.quyhoach.ingest.repair.Repairs;
import vn.quyhoach.problem.Severity;

/** The repairs of an import: made before the objects are judged, told, and kept with it. */
@Component
class ImportRepairs {

    /** Changes that the report of a trial shows. */
    private static final int MOST_SHOWN = 200;

    private final Repairs repairs;

    ImportRepairs(Repairs repairs) {
        this.repairs = repairs;
    }

    /** Answers what a trial shows of it. */
    List<RepairedObject> run(ImportJob job) {
        if (job.options().repairsOrEmpty().isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new LinkedHashMap<>(job.parameters());
        parameters.put("unit", job.options().expectedUnit());
        long made = repairs.run(job.options().repairsOrEmpty(), parameters);
        if (made > 0) {
            job.findings().about(Severity.NOTE, "QH-REPAIR-DONE", Map.of("count", made));
        }
        List<RepairRefusal> refused = repairs.refused();
        for (RepairRefusal refusal : refused) {
            job.findings()
                    .add(Severity.WARNING, "QH-REPAIR-REFUSED", refusal.object(), refusal.details(), refusal.place());
        }
        if (!refused.isEmpty()) {
            job.findings()
                    .count(Severity.WARNING, "QH-REPAIR-REFUSED", refused.get(0).total());
        }
        return job.options().isTrial() ? repairs.made(MOST_SHOWN) : List.of();
    }

    /** In the transaction of the import, after its report. */
    void keep(ImportReport report, ImportOptions options) {
        if (!options.repairsOrEmpty().isEmpty()) {
            repairs.keep(report.id(), report.actor());
        }
    }
}
