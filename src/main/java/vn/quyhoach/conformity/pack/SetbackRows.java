package vn.quyhoach.conformity.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.quyhoach.conformity.rule.Effect;
import vn.quyhoach.conformity.rule.SetbackRule;
import vn.quyhoach.conformity.rule.SetbackRule.Setback;

/** Reads the table of set-backs. */
final class SetbackRows {

    /** What the value of a line rests on. */
    static final List<String> STATUSES = List.of("verified", "unverified", "proposal");

    private static final List<String> SIDES = List.of("EACH", "LAND");
    private static final double MOST_METRES = 10_000;

    private SetbackRows() {}

    static SetbackRule read(PackTable table) {
        List<Setback> setbacks = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (PackRow row : table.rows()) {
            String type = row.text("object_type");
            String subtype = row.text("subtype");
            String side = row.oneOf("side", SIDES);
            Double distance = row.number("distance_m", 0, MOST_METRES);
            String edge = row.text("measured_from");
            Effect effect = row.word("effect", Effect.class);
            String legalRef = row.text("legal_ref");
            Validity validity = row.validity();
            String status = row.oneOf("status", STATUSES);
            if (type == null
                    || subtype == null
                    || side == null
                    || distance == null
                    || edge == null
                    || effect == null
                    || legalRef == null
                    || validity == null
                    || status == null) {
                continue;
            }
            Setback setback = new Setback(
                    type,
                    subtype,
                    side,
                    distance,
                    edge,
                    effect,
                    legalRef,
                    validity.from(),
                    validity.to(),
                    status.equals("verified"));
            for (int i = 0; i < setbacks.size(); i++) {
                Setback other = setbacks.get(i);
                if (other.objectType().equals(type)
                        && other.subtype().equals(subtype)
                        && new Validity(other.validFrom(), other.validTo()).overlaps(validity)) {
                    row.block("QH-RULE-OVERLAP", "valid_from", Map.of("other", lines.get(i)));
                    break;
                }
            }
            setbacks.add(setback);
            lines.add(row.line());
        }
        return new SetbackRule(setbacks);
    }
}
