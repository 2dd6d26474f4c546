package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.support.HttpTest;

/**
 * What a check asks the database does not depend on what lies in restricted layers: not one statement more or less, so
 * that no clock can tell. What it costs is measured by {@link RestrictedTimingBenchmark}.
 */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestrictedTraceIT {

    /** In the square of the kilometre grid from 572000, 1165000. */
    private static final String PLACE =
            "POLYGON((572100 1165100,572200 1165100,572200 1165200,572100 1165200,572100 1165100))";

    private static final Pattern STATEMENT = Pattern.compile("\\[(.*)]", Pattern.DOTALL);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @BeforeAll
    void rows() {
        ConformityRows.save(jdbc);
    }

    @BeforeEach
    void withoutSecrets() {
        jdbc.sql("delete from planning.zone where layer_id = 'defence'").update();
        trace(Verdict.CONFORMS); // what is read once and kept
    }

    @Test
    void asksTheSameWhetherSomethingIsNearOrNot() {
        List<String> absent = traceAfterAChange(Verdict.CONFORMS);
        List<String> absentAgain = trace(Verdict.CONFORMS);
        secret(572_700, 1_165_700, 50);
        assertThat(absent).hasSizeGreaterThan(5).anyMatch(sql -> sql.contains("squaregrid"));
        assertThat(absentAgain).hasSizeLessThan(absent.size());
        assertThat(trace(Verdict.NEEDS_REVIEW)).containsExactlyElementsOf(absent);
        assertThat(trace(Verdict.NEEDS_REVIEW)).containsExactlyElementsOf(absentAgain);
    }

    @Test
    void asksTheSameHoweverMuchIsThere() {
        secret(572_700, 1_165_700, 50);
        List<String> one = trace(Verdict.NEEDS_REVIEW);
        secret(572_050, 1_165_050, 300);
        for (int i = 0; i < 20; i++) {
            secret(572_010 + 40 * i, 1_165_500, 30);
        }
        assertThat(trace(Verdict.NEEDS_REVIEW)).containsExactlyElementsOf(one);
    }

    @Test
    void asksTheSameWhereItLiesInTheNextSquare() {
        List<String> absent = traceAfterAChange(Verdict.CONFORMS);
        secret(573_010, 1_165_100, 50);
        assertThat(trace(Verdict.CONFORMS)).containsExactlyElementsOf(absent);
    }

    /** What is drawn is kept in memory until the version changes, be it elsewhere. */
    private List<String> traceAfterAChange(Verdict expected) {
        jdbc.sql("update planning.zone set name_vi = name_vi where layer_id = 'land-allocation'")
                .update();
        return trace(expected);
    }

    private void secret(int east, int north, int side) {
        jdbc.sql("""
                        insert into planning.zone (plan_version_id, layer_id, code, name_vi, class_scheme, class_code,
                            position_basis, geom)
                        select id, 'defence', 'Q' || :east || '-' || :north, 'Q', '2024', 'MILITARY_AREA', 'LEGAL_BOUNDARY',
                               st_multi(st_makeenvelope(:east, :north, :east + :side, :north + :side, 9210))
                        from planning.plan_version where status = 'IN_FORCE'
                        """)
                .param("east", east)
                .param("north", north)
                .param("side", side)
                .update();
    }

    /** The statements of one check over HTTP, in their order. */
    private List<String> trace(Verdict expected) {
        ListAppender<ILoggingEvent> heard = new ListAppender<>() {
            @Override
            protected void append(ILoggingEvent event) {
                event.prepareForDeferredProcessing(); // or it would be asked for its thread by ours
                super.append(event);
            }
        };
        heard.start();
        List<Logger> loggers = new ArrayList<>();
        for (String name : List.of(JdbcTemplate.class.getName(), "org.hibernate.SQL")) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(heard);
            loggers.add(logger);
        }
        try {
            MvcTestResult answer = http.post()
                    .uri("/api/conformity-checks")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("""
                            {"projectClass": "INDUSTRIAL_PARK", "crs": "EPSG:9210", "asOf": "2026-01-01", "footprint": %s}""".formatted(ConformityRows.geoJson(PLACE)))
                    .exchange();
            assertThat(answer).hasStatus(201);
            assertThat(json.readTree(answer.getResponse().getContentAsByteArray())
                            .path("verdict")
                            .asString())
                    .isEqualTo(expected.name());
        } finally {
            for (Logger logger : loggers) {
                logger.detachAppender(heard);
                logger.setAdditive(true);
                logger.setLevel(null);
            }
        }
        String thread = Thread.currentThread().getName();
        return heard.list.stream()
                .filter(event -> event.getThreadName().equals(thread))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(said ->
                        said.startsWith("select") || STATEMENT.matcher(said).find())
                .toList();
    }
}
