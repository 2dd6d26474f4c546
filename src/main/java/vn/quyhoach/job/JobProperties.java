package vn.quyhoach.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param threads jobs at the same time in this process
 * @param pollingInterval how often the queue is looked at for what another process put there
 * @param heartbeatInterval how often a worker says that it lives; after six missed ones its jobs are begun anew
 * @param watchInterval how often jobs that somebody watches are looked at
 * @param eventHeartbeat after so long without news, those who watch hear that the line still stands
 */
@ConfigurationProperties("quyhoach.jobs")
record JobProperties(
        int threads,
        Duration pollingInterval,
        Duration heartbeatInterval,
        Duration watchInterval,
        Duration eventHeartbeat) {}
