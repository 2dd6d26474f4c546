package vn.quyhoach.conformity.pack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.RuleKeepersOnly;

/**
 * The rule packs a check may be made with: ask for one at the start of a check and hand it on as a value.
 *
 * <p>Of the active packs that hold on a day, the one that was activated last is in force. A pack that was used is kept
 * for good, so that an old check can be made again with its own.
 */
@Component
public class RulePacks {

    private static final int MOST_IN_MEMORY = 16;

    private final PackRecords records;

    /** What was read once, by its digest: content under a digest never changes. */
    private final Cache<String, RulePack> read =
            Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();

    RulePacks(PackRecords records) {
        this.records = records;
    }

    /** The pack for a check of that day; {@link RulePack#none()} where none is in force. */
    public RulePack inForceOn(LocalDate day) {
        Optional<StoredPack> stored = records.inForceOn(day);
        return stored.map(this::read).orElseGet(RulePack::none);
    }

    /**
     * The pack of a record.
     *
     * @param packId {@code code@digest}, as a check names it
     */
    public Optional<RulePack> find(String packId) {
        int at = packId.indexOf('@');
        return at < 0
                ? Optional.empty()
                : records.find(packId.substring(0, at), packId.substring(at + 1))
                        .map(this::read);
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    public RulePack get(String code, String digest) {
        return find(code + "@" + digest)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, Map.of("what", PackRecords.name(code + "@" + digest))));
    }

    /**
     * A pack of any status, for a trial.
     *
     * @throws ProblemException {@code NOT_FOUND}
     */
    @RuleKeepersOnly
    public RulePack candidate(long id) {
        return read(records.get(id));
    }

    /** All of them, the last activated first, drafts before. */
    public List<StoredPack> list() {
        return records.list();
    }

    private RulePack read(StoredPack stored) {
        return read.get(
                stored.digest(),
                digest -> PackReader.read(records.files(stored.id()), Vocabulary.open())
                        .require());
    }
}
