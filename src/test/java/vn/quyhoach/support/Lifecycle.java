package vn.quyhoach.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import vn.quyhoach.support.ApiClient.Answer;

/** Takes a draft through its steps as people do: one brings the decision and asks another, who puts it in force. */
public final class Lifecycle {

    private final ApiClient client;
    private final String planner;
    private final String publisher;

    /** @param publisher an account of a planner who has not worked on the draft */
    public Lifecycle(ApiClient client, String planner, String publisher) {
        this.client = client;
        this.planner = planner;
        this.publisher = publisher;
    }

    /** @param version {@code /api/plans/…/versions/…} of a draft with objects */
    public Answer publish(String version, String publication) {
        appraise(version);
        return decide(version, publication);
    }

    /** In force from the second day of 2026. */
    public void publish(String version) {
        Answer published = publish(version, """
                {"decisionNo": "2/QĐ", "decisionDate": "2026-01-01", "validFrom": "2026-01-02"}""");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
    }

    public Lifecycle appraise(String version) {
        Answer paper = decision().send(client.as(planner), version + "/documents");
        assertThat(paper.status()).as(paper.text()).isEqualTo(201);
        Answer asked = client.as(planner).post(version + "/appraisal", "{\"reviewers\":[\"" + publisher + "\"]}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);
        return this;
    }

    public Answer decide(String version, String publication) {
        return client.as(publisher).post(version + "/publication", publication);
    }

    /** The smallest thing that is taken for a decision. */
    public static Upload decision() {
        return new Upload().file("quyet-dinh.pdf", "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }
}
