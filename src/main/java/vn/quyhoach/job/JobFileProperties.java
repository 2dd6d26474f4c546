package vn.quyhoach.job;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param directory where results wait that are files; several processes of one installation share it
 * @param kept how long after the end of its job
 * @param size of all together; the oldest goes first
 */
@ConfigurationProperties("quyhoach.job-files")
record JobFileProperties(Path directory, Duration kept, DataSize size) {}
