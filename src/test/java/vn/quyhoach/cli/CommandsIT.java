package vn.quyhoach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.quyhoach.QuyhoachApplication;
import vn.quyhoach.support.PostgisTest;
import vn.quyhoach.support.Rows;
import vn.quyhoach.support.TestDatabase;
import vn.quyhoach.text.Language;
import vn.quyhoach.vectorfile.StagingFolder;

/** The commands against a database, without a web server. */
@PostgisTest
class CommandsIT {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private TestDatabase database;
    private Rows rows;

    @BeforeEach
    void startWithAPlan(TestDatabase given) {
        database = given;
        rows = new Rows(given.jdbc()).clear().classes();
        rows.units();
        long plan = rows.plan("long-an-2021-2030");
        rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 6, 13));
    }

    @Test
    void importsPublishesAndExports() throws IOException {
        Path file = file("ONT", Rows.ring(0, 0, 100, 100));
        int status = run(
                "import",
                file.toString(),
                "--plan",
                "long-an-2021-2030",
                "--new-version",
                "--layer",
                "land-allocation",
                "--map",
                "code=ma",
                "--map",
                "classCode=loai",
                "--map",
                "name==Khu dân cư",
                "--expected-unit",
                "802",
                "--publish",
                "--decision-no",
                "01/QĐ-UBND",
                "--decision-date",
                "2025-01-05",
                "--valid-from",
                "2025-02-01",
                "--decision-file",
                Files.writeString(folder.resolve("quyet-dinh.pdf"), "%PDF-1.7\n%%EOF\n")
                        .toString(),
                "--publisher-token-file",
                Files.writeString(folder.resolve("token.txt"), tokenOf("lan") + "\n")
                        .toString());
        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(out.toString()).contains("\"event\":\"import\"", "\"stored\":1", "\"event\":\"published\"");
        assertThat(rows.count("planning.plan_version where status = 'IN_FORCE' and number = 2"))
                .isEqualTo(1);
        assertThat(rows.count("audit.event where actor = 'operator' and action = 'plan-version-appraisal-started'"))
                .isPositive();
        assertThat(rows.count("audit.event where actor = 'lan' and action = 'plan-version-published'"))
                .isPositive();

        Path target = folder.resolve("dat.gpkg");
        assertThat(run("export", "land-allocation", target.toString(), "--datetime", "2025-02-01"))
                .isZero();
        assertThat(Files.size(target)).isPositive();
    }

    @Test
    void importsAFolderAsADossierByTheManifestThatWasShown() throws IOException {
        Path delivery = Files.createDirectories(folder.resolve("hồ sơ/bản đồ"));
        Files.move(file("ONT", Rows.ring(0, 0, 100, 100)), delivery.resolve("sử dụng đất.geojson"));
        String top = delivery.getParent().toString();
        assertThat(run("import", top, "--plan", "long-an-2021-2030", "--new-version", "--show-manifest"))
                .isZero();
        assertThat(rows.count("planning.plan_version")).isEqualTo(1);
        String shown = out.toString();
        assertThat(shown).contains("\"layer\" : \"land-allocation\"", "\"code\" : \"ma\"");
        Path manifest = Files.writeString(
                folder.resolve("manifest.json"),
                shown.substring(shown.indexOf('{'))
                        .replace("\"code\" : \"ma\"", "\"code\" : \"ma\", \"name\" : \"=Khu\""));
        int status =
                run("import", top, "--plan", "long-an-2021-2030", "--new-version", "--manifest", manifest.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(status).as(out.toString()).isZero();
        assertThat(rows.count("planning.zone where code = 'A1' and class_code = 'ONT'"))
                .isEqualTo(1);
        assertThat(StagingFolder.leftovers()).isEmpty();
    }

    @Test
    void leavesNoDraftBehindWhenAFileIsRefused() throws IOException {
        Path file = file("NOTHING", Rows.ring(0, 0, 100, 100));
        int status = run(
                "import",
                file.toString(),
                "--plan",
                "long-an-2021-2030",
                "--new-version",
                "--layer",
                "land-allocation",
                "--map",
                "code=ma",
                "--map",
                "classCode=loai");
        assertThat(status).isEqualTo(1);
        assertThat(out.toString()).contains("REJECTED", "QH-CLASS-UNKNOWN");
        assertThat(rows.count("planning.plan_version")).isEqualTo(1);
        assertThat(rows.count("planning.zone")).isZero();
        assertThat(rows.count("planning.import")).isEqualTo(1);
    }

    @Test
    void answersWithOneWhenAPlaceIsNotFoundToConform() throws IOException {
        Path corners = Files.writeString(folder.resolve("goc.txt"), """
                X (m)\tY (m)
                1171000,00\t561000,00
                1171000,00\t561100,00
                1171100,00\t561100,00
                """);
        assertThat(run("check", corners.toString(), "--class", "INDUSTRIAL_PARK"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("\"event\":\"check\"", "\"verdict\"");
        assertThat(run("check", corners.toString(), "--class", "NOTHING")).isEqualTo(1);
        assertThat(err.toString()).contains("CLASS_UNKNOWN");
    }

    @Test
    void importsNothingForAPublisherNobodyKnows() throws IOException {
        int status = run(
                "import",
                file("ONT", Rows.ring(0, 0, 100, 100)).toString(),
                "--plan",
                "long-an-2021-2030",
                "--new-version",
                "--layer",
                "land-allocation",
                "--publish",
                "--decision-no",
                "01/QĐ-UBND",
                "--decision-date",
                "2025-01-05",
                "--valid-from",
                "2025-02-01",
                "--decision-file",
                Files.writeString(folder.resolve("quyet-dinh.pdf"), "%PDF-1.7\n%%EOF\n")
                        .toString(),
                "--publisher-token-file",
                Files.writeString(folder.resolve("token.txt"), "qh_nobody").toString());
        assertThat(status).isEqualTo(1);
        assertThat(err.toString()).contains("CREDENTIALS_WRONG");
        assertThat(rows.count("planning.plan_version")).isEqualTo(1);
    }

    private String tokenOf(String username) {
        String token = "qh_" + username;
        database.jdbc()
                .sql("with account as (insert into security.account (username, display_name, password_hash, role) "
                        + "values (:name, :name, 'none', 'PLANNER') returning id) insert into security.token "
                        + "(account_id, label, token_sha256, expires_at) "
                        + "select id, 'cli', sha256(convert_to(:token, 'UTF8')), now() + interval '1 day' from account")
                .param("name", username)
                .param("token", token)
                .update();
        return token;
    }

    private Path file(String landUse, String geometry) throws IOException {
        return Files.writeString(
                folder.resolve("dat.geojson"),
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:9210\"}},"
                        + "\"features\":[{\"type\":\"Feature\",\"properties\":{\"ma\":\"A1\",\"loai\":\"" + landUse
                        + "\"},\"geometry\":" + geometry + "}]}");
    }

    private int run(String... words) {
        List<String> settings = new ArrayList<>();
        database.properties().forEach((key, value) -> settings.add("--" + key + "=" + value));
        ServiceDoor door = new ServiceDoor(QuyhoachApplication.class, settings);
        Terminal terminal =
                new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), false, Language.VIETNAMESE);
        return CommandLines.commands(door, terminal).execute(words);
    }
}
