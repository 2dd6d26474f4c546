package vn.quyhoach.ingest;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quyhoach.ingest.coverage.CoverageCheck;
import vn.quyhoach.ingest.coverage.CoverageResult;
import vn.quyhoach.support.HttpTest;

/**
 * How long the coverage of 200,000 parcels of 20 to 80 vertices takes to check, and how much heap:
 *
 * <pre>mvn -q -Dweb.skip -DtestJvm=-Xmx512m -Dtest=CoverageBenchmark test</pre>
 *
 * <p>Clean: neighbours share their vertices. Rounded: every second parcel is drawn to the centimetre and the others to the
 * millimetre, so that no border is drawn twice the same. No test: its name keeps it out of every run that does not ask for it.
 */
@HttpTest
class CoverageBenchmark {

    @Autowired
    private Staging staging;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CoverageCheck check;

    private final AtomicLong peak = new AtomicLong();

    @Test
    void measures() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        Thread watch = new Thread(() -> {
            while (!done.get()) {
                peak.accumulateAndGet(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
                LockSupport.parkNanos(20_000_000);
            }
        });
        watch.setDaemon(true);
        watch.start();
        measure("clean", new Parcels(500, 400, false));
        measure("rounded", new Parcels(500, 400, true));
        done.set(true);
        watch.join();
    }

    private void measure(String what, Parcels parcels) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("version", -1L);
        parameters.put("layer", "land-allocation");
        parameters.put("replace", true);
        parameters.put("unit", null);
        transaction.executeWithoutResult(status -> {
            long start = System.nanoTime();
            staging.fill(parcels::write);
            long filled = System.nanoTime();
            System.gc();
            peak.set(0);
            long cpu = cpu();
            long begun = System.nanoTime();
            CoverageResult result = check.run(parameters);
            long checked = System.nanoTime();
            long heap = peak.get();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d parcels, %d vertices; staging %.1f s, coverage %.1f s (%.1f s CPU of ours) with at most %d MB "
                            + "of heap; found %s%n",
                    what,
                    jdbc.sql("select count(*) from import_object")
                            .query(Long.class)
                            .single(),
                    jdbc.sql("select sum(st_npoints(geom)) from import_object")
                            .query(Long.class)
                            .single(),
                    (filled - start) / 1e9,
                    (checked - begun) / 1e9,
                    (cpu() - cpu) / 1e9,
                    heap >> 20,
                    result.counts());
            status.setRollbackOnly();
        });
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
