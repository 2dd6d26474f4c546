package vn.quyhoach.journey;

import static org.assertj.core.api.Assertions.assertThat;

import vn.quyhoach.support.ApiClient;

/** A draft of a plan of its own, so that the other journeys have nothing to do with it. */
record Draft(ApiClient planner, long versionId) {

    static Draft of(ApiClient planner, String planCode, String planName, String title) {
        long plan = made(planner.post("/api/plans", """
                {"code": "%s", "level": "DISTRICT", "name": {"vi": "%s"}, "periodFrom": 2021, "periodTo": 2030}""".formatted(planCode, planName)))
                .id();
        String version = "{\"kind\": \"ORIGINAL\", \"title\": {\"vi\": \"%s\"}}".formatted(title);
        return new Draft(
                planner,
                made(planner.post("/api/plans/" + plan + "/versions", version)).id());
    }

    /** @param feature as GeoJSON */
    Draft with(String layer, String feature) {
        made(planner.post("/ogc/collections/" + layer + "-draft-" + versionId + "/items", feature));
        return this;
    }

    private static ApiClient.Answer made(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }
}
