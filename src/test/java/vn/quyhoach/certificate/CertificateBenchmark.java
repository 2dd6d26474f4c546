package vn.quyhoach.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.QuyhoachApplication;
import vn.quyhoach.conformity.CheckAnswer;
import vn.quyhoach.conformity.CheckAnswers;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.conformity.ConformityChecks;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.support.PostgisTest;
import vn.quyhoach.support.TestDatabase;
import vn.quyhoach.support.Wkt;

/**
 * How long a certificate of a place in the sample takes, the record being made already; the papers are kept to be looked at:
 *
 * <pre>mvn -q -Dweb.skip -DtestJvm= -Dtest=CertificateBenchmark test</pre>
 *
 * <p>The wish is 1.5 s. No test: its name keeps it out of every run that does not ask for it.
 */
class CertificateBenchmark {

    private static final int WARM_UP = 4;
    private static final int RUNS = 15;
    private static final Path PAPERS = Path.of("target", "test-scratch");

    @Test
    void measuresCertificates() throws IOException {
        Map<String, Object> properties =
                new HashMap<>(TestDatabase.with(PostgisTest.Content.SAMPLE).properties());
        properties.put("quyhoach.sample.load", false);
        properties.put("logging.level.root", "warn");
        Files.createDirectories(PAPERS);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(QuyhoachApplication.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run()) {
            ConformityChecks checks = context.getBean(ConformityChecks.class);
            CheckAnswers answers = context.getBean(CheckAnswers.class);
            Certificates certificates = context.getBean(Certificates.class);
            measure(checks, answers, certificates, "site", "INDUSTRIAL_PARK", site(), Wording.VIETNAMESE);
            measure(checks, answers, certificates, "district", "INDUSTRIAL_PARK", large(), Wording.ENGLISH);
            measure(checks, answers, certificates, "road", "ROAD_RAIL", road(), Wording.VIETNAMESE);
            measure(
                    checks,
                    answers,
                    certificates,
                    "point",
                    "PUBLIC_SERVICE",
                    "POINT(571853 1164914)",
                    Wording.VIETNAMESE);
        }
    }

    private static String site() {
        return "POLYGON((571000 1164000,571400 1164050,571500 1164400,571250 1164600,570950 1164450,571000 1164000),"
                + "(571200 1164250,571220 1164300,571260 1164240,571200 1164250))";
    }

    private static String large() {
        return "POLYGON((566000 1163000,574000 1163000,574000 1171000,566000 1171000,566000 1163000))";
    }

    private static String road() {
        return "LINESTRING(566000 1163000,571000 1164500,574000 1171000)";
    }

    private static void measure(
            ConformityChecks checks,
            CheckAnswers answers,
            Certificates certificates,
            String name,
            String projectClass,
            String wkt,
            Wording words)
            throws IOException {
        String degrees = GeoJson.write(Geometries.transform(Wkt.wkt(wkt), Crs.NATIONAL, Crs.WGS84), Crs.WGS84);
        ConformityCheck check = checks.run(
                JsonMapper.shared().readTree(degrees), projectClass, LocalDate.of(2026, 1, 1), 0, "Dự án " + name);
        CheckAnswer answer = answers.get(check.id());
        double[] millis = new double[RUNS];
        byte[] pdf = {};
        for (int i = -WARM_UP; i < RUNS; i++) {
            long start = System.nanoTime();
            pdf = certificates.pdf(answer, words, "https://quyhoach.example.vn");
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        Files.write(PAPERS.resolve("certificate-" + name + ".pdf"), pdf);
        System.out.printf(
                Locale.ROOT,
                "%-10s median %.0f ms, worst %.0f ms, %d kB%n",
                name,
                millis[RUNS / 2],
                millis[RUNS - 1],
                pdf.length / 1000);
    }
}
