package vn.quyhoach.upload;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that comes in pieces.
 *
 * @param length bytes, as declared before the first of them came
 * @param offset bytes that are there
 * @param fileName what the sender calls it: for people, never used as a path
 * @param metadata the sender's own words, to be given back
 * @param expiresAt when it goes, unless more of it comes
 */
public record Upload(
        UUID id, String owner, long length, long offset, String fileName, String metadata, Instant expiresAt) {

    public boolean isComplete() {
        return offset == length;
    }
}
