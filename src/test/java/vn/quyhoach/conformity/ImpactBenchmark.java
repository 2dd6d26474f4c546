package vn.quyhoach.conformity;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.job.Job;
import vn.quyhoach.job.Jobs;
import vn.quyhoach.security.OnBehalf;
import vn.quyhoach.support.PlanRows;
import vn.quyhoach.support.SampleService;

/**
 * How long the impact of a draft takes on all projects of the sample, by the clock and by the processor of the service (the
 * database's is not in it), three times over because the first also starts up the machine:
 *
 * <pre>mvn -q -Dweb.skip -DtestJvm= -Dtest=ImpactBenchmark test</pre>
 *
 * <p>The draft is rice on 11 km by 11 km. With 149 projects and checks on two cores, others at work: 22.7 s the first time,
 * the compiling of the machine in it, then 13.4 s and 11.2 s (22.1, 11.6 and 9.0 s of processor). No test: its name keeps it out of every run that does not ask for it.
 */
class ImpactBenchmark {

    private static final int RUNS = 3;
    private static final String RICE =
            "POLYGON((568000 1168000,579000 1168000,579000 1179000,568000 1179000,568000 1168000))";

    @Test
    void measuresTheImpactOfADraft() {
        try (ConfigurableApplicationContext context = SampleService.startServing()) {
            PlanRows rows = new PlanRows(context.getBean(JdbcClient.class));
            long plan = rows.plan("tac-dong", "DISTRICT");
            long draft = rows.version(plan, 1, "DRAFT", "2026-01-01", null);
            rows.zone(draft).kind("LUC").at(RICE).save();
            for (int run = 1; run <= RUNS; run++) {
                measure(context, plan, draft);
            }
        }
    }

    private static void measure(ConfigurableApplicationContext context, long plan, long draft) {
        Impacts impacts = context.getBean(Impacts.class);
        Jobs jobs = context.getBean(Jobs.class);
        OnBehalf accounts = context.getBean(OnBehalf.class);
        OperatingSystemMXBean machine =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean(); // the JDK's own has the processor
        long start = machine.getProcessCpuTime();
        UUID id = accounts.call("admin", () -> impacts.start(plan, draft, LocalDate.of(2026, 1, 1)));
        Awaitility.await()
                .atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> accounts.call("admin", () -> jobs.get(id)).status().isFinished());
        double cpu = (machine.getProcessCpuTime() - start) / 1e9;
        Job job = accounts.call("admin", () -> jobs.get(id));
        System.out.printf(
                Locale.ROOT,
                "impact         %.1f s, CPU %.1f s (%s)%n",
                Duration.between(job.startedAt(), job.finishedAt()).toMillis() / 1e3,
                cpu,
                job.summary());
    }
}
