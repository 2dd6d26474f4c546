package vn.quyhoach.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Rows.box;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Lifecycle;
import vn.quyhoach.support.Rows;

/** A version is taken back: its past stays, and nothing comes back by itself. */
@HttpTest
class WithdrawalsIT {

    private static final String WHY =
            "{\"reason\":\"Sai thẩm quyền\",\"decisionNo\":\"9/QĐ-UBND\",\"decisionDate\":\"2026-01-05\"}";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient admin;
    private Rows rows;
    private String versions;
    private long original;
    private long draft;

    @BeforeEach
    void startWithADraft() {
        rows = new Rows(jdbc).clear().classes();
        rows.units();
        rows.account("lan", "PLANNER");
        long plan = rows.plan("long-an-2021-2030");
        original = rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 6, 13));
        rows.zone(original, "land-allocation", "A1", "LUC", box(0, 0, 1_000, 1_000));
        draft = rows.version(plan, 2, "DRAFT", null);
        rows.zone(draft, "land-allocation", "B1", "ONT", box(0, 0, 1_000, 1_000));
        versions = "/api/plans/" + plan + "/versions/";
        admin = client.as("admin");
    }

    @Test
    void endsWhatIsInForceWithTheDayAndKeepsItsPast() {
        new Lifecycle(client, "lan", "admin").publish(versions + draft);
        assertThat(admin.post(versions + draft + "/withdrawal", "{\"reason\":\"x\"}")
                        .json()
                        .get("fields")
                        .propertyNames())
                .containsExactlyInAnyOrder("decisionNo", "decisionDate");
        assertThat(admin.ifMatch("\"99\"")
                        .post(versions + draft + "/withdrawal", WHY)
                        .code())
                .isEqualTo("PRECONDITION_FAILED");
        Answer withdrawn = admin.post(versions + draft + "/withdrawal", WHY);
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        JsonNode seen = client.get(versions + draft).json();
        assertThat(seen.at("/withdrawal/reason").asString()).isEqualTo("Sai thẩm quyền");
        assertThat(LocalDate.parse(seen.get("validTo").asString())).isBetween(today.minusDays(1), today.plusDays(1));
        assertThat(codes("2026-01-10")).as("a day it was in force").isEqualTo("[\"B1\"]");
        assertThat(codes(today.plusDays(3).toString()))
                .as("nothing comes back by itself")
                .isEqualTo("[]");
        assertThat(codes("2025-06-01")).isEqualTo("[\"A1\"]");
        assertThat(admin.post(versions + draft + "/withdrawal", WHY).code()).isEqualTo("STATE_CONFLICT");
        assertThat(admin.get("/api/audit?subject=plan-version:" + draft).text())
                .contains("plan-version-withdrawn", "9/QĐ-UBND");
    }

    @Test
    void letsTheVersionBeforeGoOnWhereItsDayHadNotCome() {
        new Lifecycle(client, "lan", "admin").publish(versions + draft, """
                        {"decisionNo": "2/QĐ", "decisionDate": "2026-01-01", "validFrom": "2099-01-01"}""");
        assertThat(codes("2099-06-01")).isEqualTo("[\"B1\"]");
        assertThat(admin.post(versions + draft + "/withdrawal", WHY)
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("WITHDRAWN");
        assertThat(codes("2099-06-01")).isEqualTo("[\"A1\"]");
        assertThat(client.get(versions + original).json().get("status").asString())
                .isEqualTo("IN_FORCE");
        assertThat(client.get(versions + draft).status())
                .as("nobody else's business")
                .isEqualTo(404);
    }

    @Test
    void takesTwoPeopleForWhatIsPublishedAndOneForADraft() {
        jdbc.sql("update planning.plan_version set recorded_by = 'lan' where number = 2")
                .update();
        assertThat(client.as("lan").post(versions + draft + "/withdrawal", "{}").code())
                .isEqualTo("FIELDS_INVALID");
        assertThat(client.post(versions + draft + "/withdrawal", WHY).status()).isEqualTo(401);
        new Lifecycle(client, "lan", "admin").publish(versions + draft);
        assertThat(client.as("lan").post(versions + draft + "/withdrawal", WHY).code())
                .isEqualTo("FOUR_EYES_REQUIRED");
        long third = rows.version(Long.parseLong(versions.split("/")[3]), 3, "DRAFT", null);
        Answer gone = client.as("lan").post(versions + third + "/withdrawal", "{\"reason\":\"Thôi\"}");
        assertThat(gone.json().get("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(client.as("lan")
                        .get("/ogc/collections/land-allocation-draft-" + third)
                        .status())
                .isEqualTo(404);
        assertThat(client.as("admin")
                        .post(versions + third + "/publication", WHY)
                        .code())
                .isEqualTo("STATE_CONFLICT");
    }

    private String codes(String day) {
        StringBuilder codes = new StringBuilder("[");
        client.get("/api/zones?datetime=" + day).json().get("items").forEach(zone -> codes.append(zone.get("code")));
        return codes.append("]").toString();
    }
}
