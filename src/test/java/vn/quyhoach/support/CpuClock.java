package vn.quyhoach.support;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What this process and the database's processes for its connections have worked, for benchmarks on a machine that is
 * shared. A connection that is closed takes its share with it.
 */
public final class CpuClock {

    private final JdbcClient jdbc;

    public CpuClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public double millis() {
        double database = jdbc
                .sql("select pid from pg_stat_activity where datname = current_database()")
                .query(Long.class)
                .list()
                .stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toMillis)
                .sum();
        return database
                + ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                                .getProcessCpuTime()
                        / 1e6;
    }
}
