package vn.quyhoach.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.quyhoach.project.ProjectBodies.body;
import static vn.quyhoach.project.ProjectBodies.location;
import static vn.quyhoach.support.Rows.ring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.layer.LayerChanged;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;

/** The register of projects: who may change what, and what is refused. */
@HttpTest
@RecordApplicationEvents
class ProjectsIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Projects projects;

    @Autowired
    private ApplicationEvents events;

    private ApiClient admin;
    private Rows rows;
    private long west;

    @BeforeEach
    void startWithAnEmptyRegister() {
        rows = new Rows(jdbc).clear().classes();
        west = rows.units();
        admin = client.as("admin");
    }

    @Test
    void keepsAProjectWithItsPlaces() {
        Answer created = create("DA-01", ring(1_000, 1_000, 2_000, 2_000));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("/api/projects/" + created.id());
        assertThat(created.etag()).isEqualTo("\"0\"");
        JsonNode location = client.get("/api/projects/" + created.id())
                .json()
                .get("locations")
                .get(0);
        assertThat(location.get("areaM2").asDouble()).isCloseTo(1_000_000, within(0.01));
        assertThat(location.get("geometry").get("type").asString()).isEqualTo("MultiPolygon");
        assertThat(location.get("geometry").toString()).contains("106.");
        assertThat(location.get("sourceCrs").asString()).isEqualTo("EPSG:9210");
    }

    @Test
    void wantsTheCurrentVersionForEveryChange() {
        long id = create("DA-01", null).id();
        String path = "/api/projects/" + id;
        String body = body("DA-01", null).replace("PROPOSED", "PREPARING");
        assertThat(admin.put(path, body).status()).isEqualTo(428);
        assertThat(admin.delete(path).status()).isEqualTo(428);
        assertThat(admin.post(path + "/locations", location(ring(0, 0, 9, 9))).status())
                .isEqualTo(428);
        Answer changed = admin.ifMatch("\"0\"").put(path, body);
        assertThat(changed.etag()).isEqualTo("\"1\"");
        Answer stale = admin.ifMatch("\"0\"").put(path, body);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("current").asInt()).isEqualTo(1);
        assertThat(admin.ifMatch("\"1\"").delete(path).status()).isEqualTo(204);
        assertThat(client.get(path).status()).isEqualTo(404);
    }

    @Test
    void raisesTheVersionAlsoWhenOnlyAPlaceChanges() {
        long id = create("DA-01", ring(0, 0, 100, 100)).id();
        String path = "/api/projects/" + id + "/locations";
        Answer added = admin.ifMatch("\"0\"").post(path, location(ring(200, 0, 300, 100)));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.etag()).isEqualTo("\"1\"");
        long second = added.json().get("locations").get(1).get("id").asLong();
        Answer moved = admin.ifMatch("\"1\"").put(path + "/" + second, location(ring(400, 0, 500, 100)));
        assertThat(moved.etag()).isEqualTo("\"2\"");
        Answer removed = admin.ifMatch("\"2\"").delete(path + "/" + second);
        assertThat(removed.json().get("locations").size()).isEqualTo(1);
        assertThat(admin.ifMatch("*").delete(path + "/" + second).status()).isEqualTo(404);
    }

    @Test
    void leavesPlacesAloneUnlessTheyAreSent() {
        long id = create("DA-01", ring(0, 0, 100, 100)).id();
        String path = "/api/projects/" + id;
        Answer renamed = admin.ifMatch("*").put(path, body("DA-01", null));
        assertThat(renamed.json().get("locations").size()).isEqualTo(1);
        Answer emptied = admin.ifMatch("*").put(path, body("DA-01", null).replaceFirst("}$", ",\"locations\":[]}"));
        assertThat(emptied.json().get("locations").size()).isZero();
    }

    @Test
    void letsAnOfficerChangeOnlyWhatLiesInTheOwnUnits() {
        officer("duc.hoa", west);
        ApiClient officer = client.as("duc.hoa");
        Answer own = officer.post("/api/projects", body("W-1", ring(1_000, 0, 2_000, 900)));
        assertThat(own.status()).isEqualTo(201);
        String path = "/api/projects/" + own.id();

        assertThat(officer.post("/api/projects", body("E-1", ring(11_000, 0, 12_000, 900)))
                        .code())
                .isEqualTo("UNIT_NOT_OWN");
        assertThat(officer.post("/api/projects", body("X-1", ring(9_000, 0, 11_000, 900)))
                        .code())
                .isEqualTo("UNIT_NOT_OWN");
        assertThat(officer.ifMatch("*")
                        .put(path, body("W-1", ring(11_000, 0, 12_000, 900)))
                        .code())
                .isEqualTo("UNIT_NOT_OWN");
        assertThat(officer.ifMatch("*")
                        .put(path, body("W-1", ring(3_000, 0, 10_000, 900)))
                        .status())
                .as("up to the border, which is the unit's too")
                .isEqualTo(200);

        long foreign = create("E-2", ring(11_000, 0, 12_000, 900)).id();
        assertThat(officer.ifMatch("*").delete("/api/projects/" + foreign).code())
                .isEqualTo("UNIT_NOT_OWN");
        assertThat(officer.ifMatch("*")
                        .put("/api/projects/" + foreign, body("E-2", ring(1_000, 0, 2_000, 900)))
                        .code())
                .as("nobody draws another's project over to himself")
                .isEqualTo("UNIT_NOT_OWN");
        assertThat(rows.count("planning.project")).isEqualTo(2);
    }

    @Test
    void givesAProjectWithoutAPlaceToWhoEnteredIt() {
        officer("duc.hoa", west);
        officer("ai.khac", west);
        long id = client.as("duc.hoa").post("/api/projects", body("W-1", null)).id();
        String path = "/api/projects/" + id;
        assertThat(client.as("ai.khac")
                        .ifMatch("*")
                        .put(path, body("W-1", null))
                        .code())
                .isEqualTo("UNIT_NOT_OWN");
        assertThat(client.as("duc.hoa")
                        .ifMatch("*")
                        .put(path, body("W-1", null))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void announcesTheLayersBeforeAndAfterAChange() {
        long id = create("DA-01", ring(0, 0, 100, 100)).id();
        CurrentUser.runAsOperator(() -> projects.delete(id, "*"));
        assertThat(events.stream(LayerChanged.class).map(LayerChanged::layerId)).containsExactly("projects");
        JsonNode trail = admin.get("/api/audit?subject=project:" + id).json();
        assertThat(trail.get(0).get("action").asString()).isEqualTo("project-deleted");
        assertThat(trail.get(1).get("actor").asString()).isEqualTo("admin");
    }

    @Test
    void findsProjectsByPlaceAndByWord() {
        create("DA-01", ring(1_000, 1_000, 2_000, 2_000));
        create("DA-02", ring(12_000, 1_000, 13_000, 2_000));
        create("DA-03", null);
        long plan = rows.plan("long-an");
        long version = rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 1, 1));
        long zone = rows.zone(version, "urban", "U", "CITY", Rows.box(0, 0, 1_500, 1_500));

        assertThat(codes("?unit=" + west)).containsExactly("DA-01");
        assertThat(codes("?zone=urban/" + zone)).containsExactly("DA-01");
        assertThat(codes("?zone=" + zone)).containsExactly("DA-01");
        assertThat(codes("?bbox=106,10,107,11")).containsExactly("DA-01", "DA-02");
        assertThat(codes("?q=khu%20cong%20nghiep&limit=2")).containsExactly("DA-01", "DA-02");
        assertThat(codes("?q=da-03")).containsExactly("DA-03");
        assertThat(codes("?status=COMPLETED")).isEmpty();
        JsonNode page = client.get("/api/projects?limit=2").json();
        assertThat(codes("?limit=2&after=" + page.get("next").asString())).containsExactly("DA-03");
    }

    private Answer create(String code, String geometry) {
        return admin.post("/api/projects", body(code, geometry));
    }

    private void officer(String username, long unit) {
        String account = "{\"username\":\"%s\",\"displayName\":\"x\",\"role\":\"OFFICER\",\"password\":\"%s\","
                + "\"unitIds\":[%d]}";
        assertThat(admin.post("/api/accounts", account.formatted(username, ApiClient.PASSWORD, unit))
                        .status())
                .isEqualTo(201);
    }

    private List<String> codes(String query) {
        List<String> codes = new ArrayList<>();
        client.get("/api/projects" + query)
                .json()
                .get("items")
                .forEach(project -> codes.add(project.get("code").asString()));
        return codes;
    }
}
