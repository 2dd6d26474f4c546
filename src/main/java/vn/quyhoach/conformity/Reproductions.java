package vn.quyhoach.conformity;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.quyhoach.conformity.pack.RulePacks;
import vn.quyhoach.problem.ProblemException;

/** Makes a check again and compares; nothing is kept of it. */
@Component
class Reproductions {

    private final CheckRecords records;
    private final CheckEngine engine;
    private final RulePacks packs;
    private final JsonMapper json;

    Reproductions(CheckRecords records, CheckEngine engine, RulePacks packs, JsonMapper json) {
        this.records = records;
        this.engine = engine;
        this.packs = packs;
        this.json = json;
    }

    /** @throws ProblemException {@code NOT_FOUND}; {@code CLASS_UNKNOWN} when the kind of project is gone */
    @Transactional(readOnly = true, timeout = 10)
    public Reproduction of(UUID id) {
        ConformityCheck record = records.get(id);
        CheckInput input = records.input(record);
        ConformityCheck again = packs.find(record.rulePack())
                .map(rules -> engine.judge(input, rules))
                .orElseGet(() -> engine.judge(input));
        ObjectNode before = RecordHash.content(json.valueToTree(record));
        ObjectNode after = RecordHash.content(json.valueToTree(again));
        String hash = RecordHash.of(after);
        return new Reproduction(
                hash.equals(record.hash()),
                record.hash(),
                hash,
                again.verdict(),
                JsonDifferences.between(before, after));
    }
}
