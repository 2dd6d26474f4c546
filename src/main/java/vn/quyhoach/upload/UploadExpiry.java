package vn.quyhoach.upload;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes away what nobody went on with, and what a crash left between a record and its file. */
@Component
class UploadExpiry {

    /** A file is there before others see its record. */
    private static final Duration STRAY = Duration.ofHours(1);

    private final UploadRecords records;
    private final UploadFiles files;
    private final Clock clock;

    UploadExpiry(UploadRecords records, UploadFiles files, Clock clock) {
        this.records = records;
        this.files = files;
        this.clock = clock;
    }

    void run() {
        records.deleteExpired().forEach(files::delete);
        List<UUID> old = files.writtenBefore(clock.instant().minus(STRAY)).toList();
        if (!old.isEmpty()) {
            Set<UUID> known = records.known();
            old.stream().filter(id -> !known.contains(id)).forEach(files::delete);
        }
    }
}
