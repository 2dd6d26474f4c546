package vn.quyhoach.conformity.pack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * A pack as the register knows it.
 *
 * @param code its name for people and records, such as {@code long-an-v0}; a pack and its successors may share it
 * @param digest tells its content from any other
 * @param validTo the first day it no longer holds
 * @param changedBy who wrote the content last: somebody else activates it
 */
public record StoredPack(
        long id,
        String code,
        String version,
        String digest,
        Bilingual title,
        Bilingual notice,
        PackStatus status,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy,
        @Nullable Instant activatedAt,
        @Nullable String activatedBy,
        @Nullable Instant retiredAt,
        @Nullable String retiredBy,
        @JsonIgnore int rowVersion) {

    /** As a check's record names it. */
    public String packId() {
        return code + "@" + digest;
    }

    Validity validity() {
        return new Validity(validFrom, validTo);
    }
}
