package vn.quyhoach.conformity.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.problem.EntityTag;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.problem.Severity;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.Duty;
import vn.quyhoach.security.RuleKeepersOnly;
import vn.quyhoach.text.Bilingual;

/**
 * The life of a pack: written as a draft, activated by a second keeper, retired. Everybody may read what is or was in
 * force; a draft is its keepers' own.
 */
@Component
class PackDrafts {

    private final PackRecords records;
    private final Registers registers;
    private final ApplicationEventPublisher events;

    PackDrafts(PackRecords records, Registers registers, ApplicationEventPublisher events) {
        this.records = records;
        this.registers = registers;
        this.events = events;
    }

    /**
     * What came of writing a draft.
     *
     * @param findings warnings only
     */
    record Written(StoredPack pack, List<PackFinding> findings) {}

    @Transactional(readOnly = true)
    public List<StoredPack> list() {
        return records.list().stream().filter(PackDrafts::isVisible).toList();
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for a draft of which the caller is no keeper */
    @Transactional(readOnly = true)
    public StoredPack get(long id) {
        return Optional.of(records.get(id))
                .filter(PackDrafts::isVisible)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", PackRecords.name(id))));
    }

    @Transactional(readOnly = true)
    public PackFiles files(long id) {
        return records.files(get(id).id());
    }

    /** What is to be said of a pack by the registers of today. */
    @Transactional(readOnly = true)
    public List<PackFinding> findings(long id) {
        return PackReader.read(files(id), registers.vocabulary()).findings();
    }

    /** @throws ProblemException {@code RULE_PACK_INVALID} with all findings; nothing is kept then */
    @RuleKeepersOnly
    @Transactional
    public Written create(PackUpload upload) {
        records.lock();
        PackReading reading = checked(upload);
        requireOther(upload.files(), null);
        long id = records.add(reading.require(), upload.files());
        return written("rule-pack-uploaded", id, reading);
    }

    @RuleKeepersOnly
    @Transactional
    public Written change(long id, PackUpload upload, @Nullable String ifMatch) {
        draft(id, ifMatch);
        PackReading reading = checked(upload);
        requireOther(upload.files(), id);
        records.change(id, reading.require(), upload.files());
        return written("rule-pack-changed", id, reading);
    }

    @RuleKeepersOnly
    @Transactional
    public void delete(long id, @Nullable String ifMatch) {
        StoredPack draft = draft(id, ifMatch);
        records.delete(id);
        announce("rule-pack-deleted", draft);
    }

    /**
     * Puts a draft in force for the days it holds. A pack whose days it takes over completely retires.
     *
     * @throws ProblemException {@code STATE_CONFLICT} for the keeper who wrote it last: a second one must look
     */
    @RuleKeepersOnly
    @Transactional
    public StoredPack activate(long id, @Nullable String ifMatch) {
        StoredPack draft = draft(id, ifMatch);
        if (draft.changedBy().equals(CurrentUser.get().username())) {
            throw conflict(
                    "người soạn lần cuối không tự kích hoạt được; cần người giữ quy tắc thứ hai",
                    "who wrote it last cannot activate it; a second rule keeper must");
        }
        checked(new PackUpload(records.files(id), new PackFindings())); // the registers may have changed since
        records.list().stream()
                .filter(other ->
                        other.status() == PackStatus.ACTIVE && draft.validity().covers(other.validity()))
                .forEach(this::setRetired);
        records.setStatus(id, PackStatus.ACTIVE);
        StoredPack active = records.get(id);
        announce("rule-pack-activated", active);
        return active;
    }

    /** Takes a pack out of use: checks of its days are made with an older one, or with none. */
    @RuleKeepersOnly
    @Transactional
    public StoredPack retire(long id, @Nullable String ifMatch) {
        records.lock();
        StoredPack pack = records.get(id);
        EntityTag.require(ifMatch, pack.rowVersion());
        if (pack.status() != PackStatus.ACTIVE) {
            throw conflict("chỉ bộ quy tắc đang dùng mới ngừng được", "only an active pack can retire");
        }
        setRetired(pack);
        return records.get(id);
    }

    private void setRetired(StoredPack pack) {
        records.setStatus(pack.id(), PackStatus.RETIRED);
        announce("rule-pack-retired", pack);
    }

    private StoredPack draft(long id, @Nullable String ifMatch) {
        records.lock();
        StoredPack pack = records.get(id);
        EntityTag.require(ifMatch, pack.rowVersion());
        if (pack.status() != PackStatus.DRAFT) {
            throw conflict(
                    "bộ quy tắc đã được kích hoạt, không đổi được nữa; hãy soạn bản mới",
                    "the pack was activated and cannot be changed any more; write a new one");
        }
        return pack;
    }

    private PackReading checked(PackUpload upload) {
        PackReading reading = PackReader.read(upload.files(), registers.vocabulary(), upload.findings());
        if (reading.pack().isEmpty()) {
            long count = reading.findings().stream()
                    .filter(finding -> finding.severity() == Severity.BLOCKING)
                    .count();
            throw new ProblemException(
                    ProblemCode.RULE_PACK_INVALID, Map.of("count", count, "findings", reading.findings()));
        }
        return reading;
    }

    private void requireOther(PackFiles files, @Nullable Long own) {
        String digest = files.digest();
        records.list().stream()
                .filter(pack ->
                        pack.digest().equals(digest) && !Long.valueOf(pack.id()).equals(own))
                .findFirst()
                .ifPresent(same -> {
                    throw conflict(
                            "nội dung giống hệt bộ quy tắc số " + same.id(),
                            "its content is that of rule pack " + same.id());
                });
    }

    private Written written(String action, long id, PackReading reading) {
        StoredPack pack = records.get(id);
        announce(action, pack);
        return new Written(pack, reading.findings());
    }

    private void announce(String action, StoredPack pack) {
        events.publishEvent(new AuditedEvent(
                action, "rule-pack:" + pack.id(), Map.of("pack", pack.packId(), "version", pack.version())));
    }

    private static boolean isVisible(StoredPack pack) {
        return pack.status() != PackStatus.DRAFT || CurrentUser.has(Duty.RULE_KEEPER);
    }

    private static ProblemException conflict(String vi, String en) {
        return new ProblemException(ProblemCode.STATE_CONFLICT, Map.of("reason", new Bilingual(vi, en)));
    }
}
