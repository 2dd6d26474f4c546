package vn.quyhoach.conformity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.pack.RulePacks;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.reference.ContentStamps;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.Plan;
import vn.quyhoach.zone.PlanVersion;
import vn.quyhoach.zone.Plans;

/** Finds the plans and the rules of a day. */
@Component
class Bases {

    private final SqlFile classNames = SqlFile.of(Bases.class, "class_names");
    private final Plans plans;
    private final RulePacks packs;
    private final AdminUnits units;
    private final ContentStamps stamps;
    private final JdbcClient jdbc;
    private volatile ClassNames names = new ClassNames(Long.MIN_VALUE, Map.of());

    Bases(Plans plans, RulePacks packs, AdminUnits units, ContentStamps stamps, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.packs = packs;
        this.units = units;
        this.stamps = stamps;
    }

    /** As they were read under a stamp, by {@code layer/code}. */
    private record ClassNames(long stamp, Map<String, Bilingual> names) {}

    Basis on(LocalDate day) {
        ContentStamps.Moment now = stamps.now(); // first: see there
        List<Plan> all = plans.list();
        List<PlanInForce> inForce = inForce(all, day);
        return new Basis(
                packs.inForceOn(day),
                inForce,
                inForce.stream().map(plan -> plan.version().id()).collect(Collectors.toMap(id -> id, now::ofVersion)),
                earliest(all),
                classNames(now.ofClasses()),
                units.grounds(now),
                new LandLedger());
    }

    private static List<PlanInForce> inForce(List<Plan> all, LocalDate day) {
        List<PlanInForce> inForce = new ArrayList<>();
        for (Plan plan : all) {
            plan.versions().stream()
                    .filter(version -> version.inForceOn(day))
                    .findFirst()
                    .ifPresent(version -> inForce.add(new PlanInForce(plan, version)));
        }
        inForce.sort(PlanInForce.MOST_SPECIFIC_FIRST);
        return inForce;
    }

    private static Optional<LocalDate> earliest(List<Plan> all) {
        return all.stream()
                .flatMap(plan -> plan.versions().stream())
                .filter(version -> version.status().published())
                .map(PlanVersion::validFrom)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    private Map<String, Bilingual> classNames(long stamp) {
        ClassNames known = names;
        if (known.stamp() != stamp) {
            known = new ClassNames(stamp, classNames());
            names = known;
        }
        return known.names();
    }

    private Map<String, Bilingual> classNames() {
        Map<String, Bilingual> names = new HashMap<>();
        jdbc.sql(classNames.text()).query(row -> {
            names.put(
                    row.getString("layer_id") + "/" + row.getString("code"),
                    Bilingual.of(row.getString("name_vi"), row.getString("name_en")));
        });
        return names;
    }
}
