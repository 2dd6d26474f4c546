package vn.quyhoach.upload;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param directory where the bytes wait; several processes of one installation share it
 * @param maxSize of one upload
 * @param accountSize of all uploads of an account together, as declared
 * @param accountCount of them
 * @param kept how long after its last bytes one stays
 */
@ConfigurationProperties("quyhoach.uploads")
record UploadProperties(Path directory, DataSize maxSize, DataSize accountSize, int accountCount, Duration kept) {}
