package vn.quyhoach.ogcapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyhoach.ogcapi.EditRows.VN2000;
import static vn.quyhoach.ogcapi.EditRows.area;
import static vn.quyhoach.ogcapi.EditRows.feature;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.FeatureChange;
import vn.quyhoach.layer.FeatureEdit;
import vn.quyhoach.layer.FeatureEditors;
import vn.quyhoach.layer.LayerChanged;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Seen;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Lifecycle;
import vn.quyhoach.support.Rows;

/** What edits are refused, and that a refused one leaves everything as it was. */
@HttpTest
@RecordApplicationEvents
class ItemEditRefusalsIT {

    private static final String WORDS = "\"code\":\"B1\",\"class_code\":\"SKK\"";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FeatureEditors editors;

    @Autowired
    private Layers layers;

    @Autowired
    private ApplicationEvents events;

    @LocalServerPort
    private int port;

    private EditRows rows;
    private ApiClient lan;
    private String before;

    @BeforeEach
    void startWithADraft() {
        rows = new EditRows(jdbc, client.as("admin"));
        lan = client.as("lan").with("Content-Crs", VN2000);
        before = rows.state();
    }

    @AfterEach
    void everythingIsAsItWas() {
        assertThat(rows.state()).isEqualTo(before);
    }

    @Test
    void tellsEachWhatTheyMayDo() {
        String published = "/ogc/collections/land-allocation/items";
        assertThat(allow(client, rows.places())).isEqualTo("GET,HEAD,OPTIONS");
        assertThat(allow(client.as("can-bo"), rows.places())).isEqualTo("GET,HEAD,OPTIONS,POST");
        assertThat(allow(client.as("lan"), rows.items())).isEqualTo("GET,HEAD,OPTIONS,POST");
        assertThat(allow(client.as("lan"), published)).isEqualTo("GET,HEAD,OPTIONS");
        assertThat(allow(client.as("lan"), rows.item())).isEqualTo("GET,HEAD,OPTIONS,PUT,DELETE,PATCH");
        // patches of QGIS name no state: told of none, it sends whole features with their row_version
        assertThat(allow(client.as("lan").with("User-Agent", "Mozilla/5.0 QGIS/34000"), rows.items() + "/unknown_id"))
                .isEqualTo("GET,HEAD,OPTIONS,PUT,DELETE");
        assertThat(client.as("can-bo").send("OPTIONS", rows.items(), null).status())
                .isEqualTo(404);
    }

    private static String allow(ApiClient caller, String path) {
        Answer answer = caller.send("OPTIONS", path, null);
        assertThat(answer.status()).isEqualTo(200);
        return answer.header("Allow");
    }

    @Test
    void refusesWhoMayNot() {
        String body = area(2_000, 0, 3_000, 1_000, WORDS);
        ApiClient officer = client.as("can-bo").with("Content-Crs", VN2000);
        assertThat(post(client, rows.items(), body).status()).isEqualTo(401);
        assertThat(post(client, rows.places(), body).status()).isEqualTo(401);
        assertThat(post(officer, rows.items(), body).status())
                .as("a draft is not there")
                .isEqualTo(404);
        Answer east = post(officer, rows.places(), area(15_000, 0, 16_000, 1_000, "\"code\":\"DA-01\""));
        assertThat(east.code()).isEqualTo("UNIT_NOT_OWN");
        Answer published = post(lan, "/ogc/collections/land-allocation/items", body);
        assertThat(published.status()).isEqualTo(405);
        assertThat(published.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        String former = "/ogc/collections/land-allocation/items/" + rows.published;
        assertThat(lan.ifMatch("*").delete(former).status()).isEqualTo(405);
        assertThat(lan.ifMatch("*").delete(rows.items() + "/" + rows.published).status())
                .as("not through the draft either")
                .isEqualTo(404);
        assertThat(lan.get("/ogc/collections/land-allocation-draft-999999/items")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"class_code\":\"SKK\"|code",
                "\"code\":\"A1\",\"class_code\":\"SKK\"|code",
                "\"code\":\"B1\"|class_code",
                "\"code\":\"B1\",\"class_code\":\"XYZ\"|class_code",
                "\"code\":\"B1\",\"class_code\":\"SKK\",\"colour\":\"red\"|colour",
                "\"code\":\"B1\",\"class_code\":\"SKK\",\"position_basis\":\"GUESS\"|position_basis",
                "\"code\":\"B1\",\"class_code\":\"SKK\",\"source_scale\":\"big\"|source_scale",
                "\"code\":\"B1\",\"class_code\":\"SKK\",\"source_scale\":1.5|source_scale",
                "\"code\":\"B1\",\"class_code\":\"SKK\",\"attributes\":\"[1]\"|attributes",
                "\"code\":\"B1\",\"class_code\":\"SKK\",\"name\":\"a\\u0007b\"|name"
            })
    void refusesAttributesThatCannotBe(String properties, String field) {
        Answer refused = post(lan, rows.items(), area(2_000, 0, 3_000, 1_000, properties));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("FIELDS_INVALID");
        assertThat(refused.json().get("fields").has(field)).as(refused.text()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null|422|GEOMETRY_EMPTY",
                "{\"type\":\"Point\",\"coordinates\":[561000,1171000]}|422|GEOMETRY_TYPE_UNSUPPORTED",
                "{\"type\":\"Polygon\",\"coordinates\":[[[561000,1171000],[562000,1172000],[562000,1171000],[561000,1172000],[561000,1171000]]]}"
                        + "|422|GEOMETRY_INVALID",
                "{\"type\":\"Polygon\",\"coordinates\":[[[661000,1171000],[662000,1171000],[662000,1172000],[661000,1171000]]]}"
                        + "|422|GEOMETRY_OUTSIDE_PROVINCE",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1171000,561000],[1172000,561000],[1172000,562000],[1171000,561000]]]}"
                        + "|422|GEOMETRY_OUTSIDE_PROVINCE",
                "{\"type\":\"Polygon\",\"coordinates\":\"here\"}|400|GEOMETRY_UNREADABLE",
                "{\"type\":\"Polygon\"}|422|GEOMETRY_EMPTY"
            })
    void refusesGeometriesThatCannotBe(String geometry, int status, String code) {
        Answer refused = post(lan, rows.items(), feature(geometry, WORDS));
        assertThat(refused.code()).as(refused.text()).isEqualTo(code);
        assertThat(refused.status()).isEqualTo(status);
    }

    @Test
    void refusesBodiesItCannotRead() {
        assertThat(post(lan, rows.items(), "<gml/>").code()).isEqualTo("BODY_UNREADABLE");
        assertThat(post(lan, rows.items(), "[]").code()).isEqualTo("BODY_UNREADABLE");
        assertThat(post(lan, rows.items(), "").code()).isEqualTo("BODY_UNREADABLE");
        assertThat(post(lan, rows.items(), "{\"type\":\"FeatureCollection\",\"features\":[]}")
                        .code())
                .isEqualTo("BODY_UNREADABLE");
        String body = area(2_000, 0, 3_000, 1_000, WORDS);
        assertThat(lan.send("POST", rows.items(), "text/plain", BodyPublishers.ofString(body))
                        .status())
                .isEqualTo(415);
        assertThat(lan.send("PATCH", rows.item(), "application/json-patch+json", BodyPublishers.ofString("[]"))
                        .status())
                .isEqualTo(415);
        assertThat(post(
                                client.as("lan").with("Content-Crs", "<http://www.opengis.net/def/crs/EPSG/0/27700>"),
                                rows.items(),
                                body)
                        .code())
                .isEqualTo("CRS_UNSUPPORTED");
        assertThat(post(lan, rows.items() + "?where=1", body).code()).isEqualTo("PARAMETER_UNKNOWN");
        Answer other = lan.ifMatch("*")
                .send(
                        "PUT",
                        rows.item(),
                        "application/geo+json",
                        BodyPublishers.ofString(body.replaceFirst("\\{", "{\"id\":77,")));
        assertThat(other.code()).isEqualTo("FIELDS_INVALID");
        assertThat(lan.put(rows.item(), body).status()).isEqualTo(428);
        assertThat(lan.ifMatch("nonsense").put(rows.item(), body).status()).isEqualTo(412);
        assertThat(lan.ifMatch("*").put(rows.items() + "/999999", body).status())
                .isEqualTo(404);
        assertThat(lan.ifMatch("*").put(rows.items() + "/abc", body).status()).isEqualTo(404);
    }

    @Test
    void asksForATypeWhereNoneIsNamed() throws Exception {
        String pair = "lan:" + ApiClient.PASSWORD;
        URI address = URI.create("http://127.0.0.1:" + port + rows.items());
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .POST(BodyPublishers.ofString(area(0, 0, 1, 1, WORDS)))
                                .header(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(lan.ifMatch("*")
                        .send(
                                "PATCH",
                                rows.item(),
                                "application/merge-patch+json",
                                BodyPublishers.ofString("{\"id\":77,\"properties\":{\"name\":\"x\"}}"))
                        .code())
                .isEqualTo("FIELDS_INVALID");
    }

    @Test
    void leavesNothingOfABatchInWhichOneChangeIsRefused() {
        PublishedLayer[] draft = new PublishedLayer[1];
        CurrentUser.runAsOperator(() -> draft[0] = layers.get("land-allocation-draft-" + rows.draft));
        List<FeatureEdit> edits = List.of(
                new FeatureEdit.Create(draft[0], change("N1")),
                new FeatureEdit.Delete(draft[0], rows.object, new Seen.Unknown()),
                new FeatureEdit.Create(draft[0], change("N1")));
        CurrentUser.runAsOperator(() -> assertThatThrownBy(() -> editors.apply(edits))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("FIELDS_INVALID"));
        assertThat(jdbc.sql("select count(*) from planning.feature_history where plan_version_id = :version")
                        .param("version", rows.draft)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> editors.apply(edits)).as("nobody is signed in").isNotNull();
    }

    @Test
    void changesNothingOfADraftThatIsPublishedMeanwhile() {
        PublishedLayer[] draft = new PublishedLayer[1];
        CurrentUser.runAsOperator(() -> draft[0] = layers.get("land-allocation-draft-" + rows.draft));
        new Rows(jdbc).account("hai", "PLANNER");
        String version = "/api/plans/" + rows.plan + "/versions/" + rows.draft;
        new Lifecycle(client, "lan", "hai").publish(version);
        for (FeatureEdit late : List.of(
                new FeatureEdit.Create(draft[0], change("N1")),
                new FeatureEdit.Update(draft[0], rows.object, change("N1"), new Seen.Any()),
                new FeatureEdit.Delete(draft[0], rows.object, new Seen.Any()))) {
            CurrentUser.runAsOperator(() ->
                    assertThatThrownBy(() -> editors.apply(List.of(late))).hasMessageContaining("STATE_CONFLICT"));
        }
        assertThat(lan.ifMatch("*").delete(rows.item()).status()).isEqualTo(404);
    }

    @Test
    void announcesABatchOnce() {
        CurrentUser.runAsOperator(() -> {
            PublishedLayer draft = layers.get("land-allocation-draft-" + rows.draft);
            long id = editors.apply(List.of(
                            new FeatureEdit.Create(draft, change("N1")), new FeatureEdit.Create(draft, change("N2"))))
                    .get(1)
                    .id();
            editors.apply(List.of(new FeatureEdit.Delete(draft, id - 1, new Seen.Unknown())));
            editors.apply(List.of(new FeatureEdit.Delete(draft, id, new Seen.Unknown())));
        });
        assertThat(events.stream(LayerChanged.class).map(LayerChanged::layerId))
                .containsExactly(
                        "land-allocation-draft-" + rows.draft,
                        "land-allocation-draft-" + rows.draft,
                        "land-allocation-draft-" + rows.draft);
    }

    private static FeatureChange change(String code) {
        return new FeatureChange(
                Geometries.fromWkt(
                        "POLYGON((561000 1171000, 562000 1171000, 562000 1172000, 561000 1171000))", Crs.NATIONAL),
                Crs.NATIONAL,
                Map.of("code", code, "class_code", "SKK"));
    }

    private static Answer post(ApiClient caller, String path, String body) {
        return caller.send("POST", path, "application/geo+json", BodyPublishers.ofString(body));
    }
}
