package vn.quyhoach.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;

/** Who may come in, and what happens to everybody else. */
@HttpTest
class SecurityIT {

    private static final String OTHER_PASSWORD = "mot-mat-khau-khac";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void clear() {
        new Rows(jdbc).clear();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/plans",
        "POST, /api/plans/1/versions",
        "PUT, /api/plans/1/versions/1",
        "POST, /api/plans/1/versions/1/publication",
        "DELETE, /api/plans/1/versions/1",
        "POST, /api/projects",
        "PUT, /api/projects/1",
        "DELETE, /api/projects/1",
        "POST, /api/projects/1/locations",
        "PUT, /api/projects/1/locations/1",
        "DELETE, /api/projects/1/locations/1",
        "POST, /api/imports",
        "GET, /api/imports/0d5cbb5c-6a4e-4f0e-9a58-2c3a0b7c9f11",
        "GET, /api/accounts",
        "POST, /api/accounts",
        "PUT, /api/accounts/1",
        "GET, /api/audit",
        "GET, /api/tokens",
        "POST, /api/tokens",
        "DELETE, /api/tokens/1",
        "PUT, /api/session/password",
        "DELETE, /tiles/land-allocation/1/1/1.mvt",
        "PATCH, /anything/at/all"
    })
    void refusesWritingAndPrivateReadingWithoutAnAccount(String method, String path) {
        Answer answer = client.send(method, path, "{}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("SIGN_IN_REQUIRED");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void doesNotMakeABrowserAskForAPasswordOverThePage() {
        Answer answer = client.with("X-Requested-With", "fetch").post("/api/projects", "{}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void keepsTheRolesApart() {
        account("can.bo", "OFFICER");
        account("quy.hoach", "PLANNER");
        assertThat(client.as("can.bo").post("/api/plans", "{}").code()).isEqualTo("ROLE_MISSING");
        assertThat(client.as("quy.hoach").get("/api/accounts").code()).isEqualTo("ROLE_MISSING");
        assertThat(client.as("quy.hoach").get("/api/audit").code()).isEqualTo("ROLE_MISSING");
        assertThat(client.as("quy.hoach").post("/api/plans", "{}").code()).isEqualTo("FIELDS_INVALID");
        assertThat(client.as("admin").post("/api/plans", "{}").code()).isEqualTo("FIELDS_INVALID");
    }

    @Test
    void signsABrowserInWithACookieThatScriptsCannotRead() {
        Answer session = signIn("admin");
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(session.json().get("role").asString()).isEqualTo("ADMIN");
        Answer again = client.with("Cookie", cookie(session)).get("/api/session");
        assertThat(csrf(again)).isEqualTo(csrf(session));
        assertThat(role(client)).isEqualTo("PUBLIC");
    }

    @Test
    void changesTheSessionsIdWhenSomebodySignsIn() {
        String planted = cookie(signIn("admin"));
        Answer second = client.with("Cookie", planted).post("/api/session", credentials("admin"));
        assertThat(cookie(second)).isNotEqualTo(planted);
        assertThat(role(client.with("Cookie", planted))).isEqualTo("PUBLIC");
    }

    @Test
    void wantsTheTokenOfThePageForAChangeThatOnlyACookieVouchesFor() {
        Answer session = signIn("admin");
        ApiClient browser = client.with("Cookie", cookie(session));
        assertThat(browser.post("/api/plans", "{}").code()).isEqualTo("CSRF_TOKEN_MISSING");
        assertThat(browser.with("X-CSRF-TOKEN", "guess")
                        .post("/api/plans", "{}")
                        .code())
                .isEqualTo("CSRF_TOKEN_MISSING");
        assertThat(browser.with("X-CSRF-TOKEN", csrf(session))
                        .post("/api/plans", "{}")
                        .code())
                .isEqualTo("FIELDS_INVALID");
    }

    @Test
    void endsASessionAtSignOut() {
        Answer session = signIn("admin");
        ApiClient browser = client.with("Cookie", cookie(session)).with("X-CSRF-TOKEN", csrf(session));
        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        assertThat(browser.get("/api/accounts").status()).isEqualTo(401);
    }

    @Test
    void endsSessionsPasswordsAndTokensOfAnAccountThatIsClosed() {
        account("can.bo", "OFFICER");
        ApiClient browser = client.with("Cookie", cookie(signIn("can.bo")));
        ApiClient basic = client.as("can.bo");
        ApiClient script = client.with("Authorization", "Bearer " + token("can.bo"));
        assertThat(List.of(role(browser), role(basic), role(script))).containsOnly("OFFICER");

        String path = "/api/accounts/" + idOf("can.bo");
        String closed = "{\"username\":\"can.bo\",\"displayName\":\"x\",\"role\":\"OFFICER\",\"enabled\":false}";
        ApiClient admin = client.as("admin");
        assertThat(admin.put(path, closed).status()).isEqualTo(428);
        assertThat(admin.ifMatch("\"9\"").put(path, closed).status()).isEqualTo(412);
        assertThat(admin.ifMatch("\"0\"").put(path, closed).status()).isEqualTo(200);

        assertThat(role(browser)).isEqualTo("PUBLIC");
        assertThat(basic.get("/api/session").code()).isEqualTo("CREDENTIALS_WRONG");
        assertThat(script.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void keepsOfATokenOnlyItsFingerprintAndForgetsItAtItsEnd() {
        String secret = token("admin");
        assertThat(client.as("admin").get("/api/tokens").text()).doesNotContain(secret);
        ApiClient script = client.with("Authorization", "Bearer " + secret);
        assertThat(script.post("/api/plans", "{}").code()).isEqualTo("FIELDS_INVALID");
        jdbc.sql("update security.token set expires_at = now()").update();
        assertThat(script.get("/api/session").status()).isEqualTo(401);
        long id =
                jdbc.sql("select max(id) from security.token").query(Long.class).single();
        assertThat(client.as("admin").delete("/api/tokens/" + id).status()).isEqualTo(204);
        assertThat(client.as("admin").delete("/api/tokens/" + id).status()).isEqualTo(404);
        Answer wrong = client.as("admin").post("/api/tokens", "{\"label\":\"\",\"days\":-1}");
        assertThat(wrong.json().get("fields").propertyNames()).containsExactlyInAnyOrder("label", "days");
    }

    @Test
    void doesNotSayWhetherAnAccountExists() {
        account("can.bo", "OFFICER");
        Answer unknown = client.post("/api/session", "{\"username\":\"ai.do\",\"password\":\"sai-mat-khau\"}");
        Answer wrong = client.post("/api/session", "{\"username\":\"can.bo\",\"password\":\"sai-mat-khau\"}");
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.text()).isEqualTo(wrong.text());
    }

    @Test
    void slowsGuessingDown() {
        account("bi.doan", "OFFICER");
        for (int guess = 0; guess < 5; guess++) {
            String wrong = "{\"username\":\"bi.doan\",\"password\":\"sai-" + guess + "\"}";
            assertThat(client.post("/api/session", wrong).status()).isEqualTo(401);
        }
        Answer refused = signIn("bi.doan");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TOO_MANY_ATTEMPTS");
    }

    @Test
    void namesEveryFieldOfAnAccountThatIsWrong() {
        Answer answer = client.as("admin").post("/api/accounts", """
                {"username": "Á", "displayName": "", "role": "PUBLIC", "password": "ngan", "unitIds": [-1]}
                """);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("fields").propertyNames())
                .containsExactlyInAnyOrder("username", "displayName", "role", "password", "unitIds");
    }

    @Test
    void keepsTheLastAdministrator() {
        String demoted = "{\"username\":\"admin\",\"displayName\":\"x\",\"role\":\"PLANNER\"}";
        Answer answer = client.as("admin").ifMatch("*").put("/api/accounts/" + idOf("admin"), demoted);
        assertThat(answer.code()).isEqualTo("STATE_CONFLICT");
    }

    @Test
    void letsPeopleChangeTheirOwnPassword() {
        account("can.bo", "OFFICER");
        ApiClient officer = client.as("can.bo");
        assertThat(officer.put("/api/session/password", passwords("sai")).code())
                .isEqualTo("FIELDS_INVALID");
        assertThat(officer.put("/api/session/password", passwords(ApiClient.PASSWORD))
                        .status())
                .isEqualTo(204);
        assertThat(officer.get("/api/tokens").status()).isEqualTo(401);
    }

    @Test
    void letsOtherPeoplesPagesReadAndNothingElse() {
        ApiClient page = client.with("Origin", "https://example.org");
        Answer read = page.get("/api/plans");
        assertThat(read.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(read.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(page.as("admin").post("/api/plans", "{}").status()).isEqualTo(403);
    }

    @Test
    void protectsThePageWithAPolicyThatItsMapCanLiveWith() {
        Answer answer = client.get("/api/plans");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "worker-src 'self' blob:", "object-src 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void writesEveryChangeOfAnAccountIntoTheTrail() {
        account("can.bo", "OFFICER");
        Answer trail = client.as("admin").get("/api/audit?subject=account:can.bo&limit=1");
        assertThat(trail.json().get(0).get("action").asString()).isEqualTo("account-created");
        assertThat(trail.json().get(0).get("actor").asString()).isEqualTo("admin");
        for (String limit : List.of("0", "-1", "1001", "x", "99999999999")) {
            assertThat(client.as("admin").get("/api/audit?limit=" + limit).code())
                    .isEqualTo("PARAMETER_INVALID");
        }
    }

    private void account(String username, String role) {
        String body = "{\"username\":\"%s\",\"displayName\":\"Người dùng\",\"role\":\"%s\",\"password\":\"%s\"}";
        Answer answer = client.as("admin").post("/api/accounts", body.formatted(username, role, ApiClient.PASSWORD));
        assertThat(answer.status()).isEqualTo(201);
    }

    private String token(String username) {
        Answer token = client.as(username).post("/api/tokens", "{\"label\":\"script\",\"days\":1}");
        assertThat(token.status()).isEqualTo(201);
        return token.json().get("token").asString();
    }

    private long idOf(String username) {
        return jdbc.sql("select id from security.account where username = :username")
                .param("username", username)
                .query(Long.class)
                .single();
    }

    private Answer signIn(String username) {
        return client.post("/api/session", credentials(username));
    }

    private static String credentials(String username) {
        return "{\"username\":\"" + username + "\",\"password\":\"" + ApiClient.PASSWORD + "\"}";
    }

    private static String passwords(String current) {
        return "{\"current\":\"" + current + "\",\"password\":\"" + OTHER_PASSWORD + "\"}";
    }

    private static String cookie(Answer session) {
        return session.header("Set-Cookie").split(";", 2)[0];
    }

    private static String csrf(Answer session) {
        return session.json().get("csrf").get("token").asString();
    }

    private static String role(ApiClient client) {
        return client.get("/api/session").json().get("role").asString();
    }
}
