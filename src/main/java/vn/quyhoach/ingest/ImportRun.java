package vn.quyhoach.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.ingest.repair.RepairedObject;
import vn.quyhoach.reference.AdminLevel;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.vectorfile.VectorFile;

/** The middle of an import, inside its transaction: read, judge, store. */
@Component
class ImportRun {

    private final DraftLayer draft;
    private final FileReading reading;
    private final ImportChecks checks;
    private final ImportRepairs repairs;
    private final AdminUnits units;

    ImportRun(DraftLayer draft, FileReading reading, ImportChecks checks, ImportRepairs repairs, AdminUnits units) {
        this.draft = draft;
        this.reading = reading;
        this.checks = checks;
        this.repairs = repairs;
        this.units = units;
    }

    /** @param crs the system the coordinates were taken in; null when none was known */
    record Outcome(@Nullable Crs crs, long read, long stored, List<RepairedObject> repaired) {}

    Outcome run(ImportJob job, VectorFile file) {
        // 1. nobody publishes the draft meanwhile
        draft.hold(job.version().id());
        // 2. into the staging table
        job.progress().phase(new Bilingual("đọc đối tượng", "reading objects"));
        FileReading.Result result = reading.read(job, file);
        if (result.crs() == null || result.count() == 0) {
            return new Outcome(result.crs(), result.count(), 0, List.of());
        }
        // 3. the file as a whole: where it was declared to be?
        job.progress().phase(new Bilingual("kiểm tra", "checking"));
        place(job, result, result.crs());
        // 4. what somebody has agreed to mend
        List<RepairedObject> repaired = repairs.run(job);
        // 5. each object
        checks.run(job, result.mapping(), job.findings());
        // 6. all or nothing
        job.progress().phase(new Bilingual("ghi vào dự thảo", "storing"));
        long stored = job.findings().blocking() > 0 ? 0 : draft.store(job);
        return new Outcome(result.crs(), result.count(), stored, repaired);
    }

    private void place(ImportJob job, FileReading.Result result, Crs crs) {
        Long declared = job.options().expectedUnit();
        if (declared != null) {
            AdminUnit unit = units.get(declared);
            new UnitFit(units.geometry(declared), unit.fullName()).check(result.places(), crs, job.findings());
            return;
        }
        List<AdminUnit> provinces = units.find(AdminLevel.PROVINCE, null, null);
        if (!provinces.isEmpty()) {
            AdminUnit province = provinces.get(0);
            new UnitFit(units.geometry(province.id()), province.fullName()).check(result.places(), crs, job.findings());
        }
    }
}
