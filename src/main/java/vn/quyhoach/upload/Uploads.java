package vn.quyhoach.upload;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.PlannersOnly;
import vn.quyhoach.text.Bilingual;

/** Takes files in pieces. Each belongs to the account that began it; for others, and for administrators, it is not there. */
@Component
@PlannersOnly
public class Uploads {

    private final UploadRecords records;
    private final UploadFiles files;
    private final UploadProperties properties;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Uploads(
            UploadRecords records,
            UploadFiles files,
            UploadProperties properties,
            TransactionTemplate transaction,
            Clock clock) {
        this.records = records;
        this.files = files;
        this.properties = properties;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The most bytes of one upload. */
    public long limit() {
        return properties.maxSize().toBytes();
    }

    /**
     * Makes room for a file.
     *
     * @param metadata the header as it came
     * @throws ProblemException {@code UPLOAD_TOO_LARGE}; {@code STATE_CONFLICT} when the account has too much open
     */
    public Upload create(long length, @Nullable String metadata) {
        UploadMetadata said = UploadMetadata.of(metadata);
        if (length > limit()) {
            throw new ProblemException(
                    ProblemCode.UPLOAD_TOO_LARGE,
                    Map.of("limit", properties.maxSize().toMegabytes() + " MB"));
        }
        Upload upload = new Upload(
                UUID.randomUUID(), CurrentUser.get().username(), length, 0, said.fileName(), said.header(), expiry());
        files.create(upload.id(), length);
        boolean added = false;
        try {
            transaction.executeWithoutResult(status -> add(upload));
            added = true;
        } finally {
            if (!added) {
                files.delete(upload.id());
            }
        }
        return upload;
    }

    private void add(Upload upload) {
        UploadRecords.Open open = records.count(upload.owner());
        long most = properties.accountSize().toBytes();
        if (open.count() >= properties.accountCount() || open.bytes() + upload.length() > most) {
            String vi = "tài khoản đang có " + open.count() + " tệp tải lên (nhiều nhất "
                    + properties.accountCount() + ", tổng cộng "
                    + properties.accountSize().toMegabytes() + " MB); nhập hoặc xóa bớt.";
            String en = "the account has " + open.count() + " uploads (at most " + properties.accountCount()
                    + ", of " + properties.accountSize().toMegabytes()
                    + " MB together); import or delete some.";
            throw new ProblemException(ProblemCode.STATE_CONFLICT, Map.of("reason", new Bilingual(vi, en)));
        }
        records.add(upload);
    }

    /** @throws ProblemException {@code NOT_FOUND}, also for somebody else's and for one that has expired */
    public Upload get(UUID id) {
        return records.find(id, CurrentUser.get().username())
                .filter(upload -> files.length(id).isPresent())
                .map(this::withOffset)
                .orElseThrow(() -> unknown(id));
    }

    /** The caller's own, the oldest first. */
    public List<Upload> list() {
        return records.list(CurrentUser.get().username()).stream()
                .map(this::withOffset)
                .toList();
    }

    /**
     * Takes the next bytes, as many as come.
     *
     * @param offset where they begin: what is there already
     * @param checksum of all these bytes; null where the sender has not said it
     * @return the upload with what is there now, which is less than was sent where the line broke
     * @throws ProblemException see {@link UploadFiles#append}
     */
    Upload append(UUID id, long offset, InputStream bytes, @Nullable Checksum checksum) {
        Upload upload = get(id);
        records.keep(id, expiry());
        files.append(upload, offset, bytes, checksum);
        records.keep(id, expiry());
        return get(id);
    }

    public void delete(UUID id) {
        if (records.find(id, CurrentUser.get().username()).isEmpty()) {
            throw unknown(id);
        }
        records.delete(id);
        files.delete(id);
    }

    /** Forgets one that was used; it may be gone already. */
    public void deleteQuietly(UUID id) {
        records.find(id, CurrentUser.get().username()).ifPresent(upload -> delete(upload.id()));
    }

    /**
     * The whole file, for a work that begins now: it does not expire for a while.
     *
     * @throws ProblemException {@code NOT_FOUND}; {@code STATE_CONFLICT} while something is missing
     */
    public Path file(UUID id) {
        Upload upload = get(id);
        if (!upload.isComplete()) {
            String name = upload.fileName() + " (" + upload.offset() + "/" + upload.length() + " bytes)";
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    Map.of(
                            "reason",
                            new Bilingual("tệp " + name + " chưa tải lên xong.", name + " is not yet uploaded.")));
        }
        records.keep(id, expiry());
        return files.path(id);
    }

    private Upload withOffset(Upload upload) {
        return new Upload(
                upload.id(),
                upload.owner(),
                upload.length(),
                files.length(upload.id()).orElse(0),
                upload.fileName(),
                upload.metadata(),
                upload.expiresAt());
    }

    private Instant expiry() {
        return clock.instant().plus(properties.kept());
    }

    static ProblemException unknown(UUID id) {
        return new ProblemException(
                ProblemCode.NOT_FOUND, Map.of("what", new Bilingual("tệp tải lên " + id, "upload " + id)));
    }
}
