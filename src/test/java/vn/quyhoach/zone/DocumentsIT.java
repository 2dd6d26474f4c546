package vn.quyhoach.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;
import vn.quyhoach.support.Upload;
import vn.quyhoach.text.Digest;

/** The papers of a version: whole PDFs, read by who sees the version. */
@HttpTest
class DocumentsIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private ApiClient planner;
    private long plan;
    private long inForce;
    private long draft;

    @BeforeEach
    void startWithADraft() {
        Rows rows = new Rows(jdbc).clear();
        rows.account("lan", "PLANNER");
        plan = rows.plan("long-an-2021-2030");
        inForce = rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 6, 13));
        draft = rows.version(plan, 2, "DRAFT", null);
        planner = client.as("lan");
    }

    @Test
    void keepsAPaperByteByByteAndSaysWhoAddedIt() throws IOException {
        byte[] pdf = pdf(3 << 20);
        Answer added = new Upload()
                .file(file("Quyết định 12.pdf", pdf))
                .text("title", "Quyết định 12/QĐ-UBND")
                .send(planner, papers(draft));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().get("kind").asString()).isEqualTo("DECISION");
        assertThat(added.json().get("sha256").asString()).isEqualTo(Digest.hex(pdf));
        assertThat(added.json().get("addedBy").asString()).isEqualTo("lan");
        String paper = papers(draft) + "/" + added.id();
        assertThat(planner.file(paper).body()).isEqualTo(pdf);
        assertThat(planner.with("Range", "bytes=2000000-2000009").file(paper).body())
                .isEqualTo(Arrays.copyOfRange(pdf, 2_000_000, 2_000_010));
        assertThat(planner.with("If-None-Match", "\"" + Digest.hex(pdf) + "\"")
                        .get(paper)
                        .status())
                .isEqualTo(304);
        assertThat(new Upload()
                        .file(file("again.pdf", pdf))
                        .send(planner, papers(draft))
                        .id())
                .as("the same bytes once more")
                .isEqualTo(added.id());
        assertThat(planner.get(papers(draft)).json().size()).isEqualTo(1);
        assertThat(client.as("admin")
                        .get("/api/audit?subject=plan-version:" + draft)
                        .json()
                        .findValuesAsString("action"))
                .containsExactly("plan-document-added");
    }

    @Test
    void isReadByWhoSeesTheVersion() throws IOException {
        long paper = new Upload()
                .file(file("a.pdf", pdf(100)))
                .send(planner, papers(draft))
                .id();
        assertThat(client.get(papers(draft)).status()).isEqualTo(404);
        assertThat(client.get(papers(draft) + "/" + paper).status()).isEqualTo(404);
        assertThat(client.get(papers(inForce) + "/" + paper).status())
                .as("by way of a version that is public")
                .isEqualTo(404);
        jdbc.sql("update planning.version_document set plan_version_id = :public")
                .param("public", inForce)
                .update();
        assertThat(client.get(papers(inForce) + "/" + paper).status()).isEqualTo(200);
        Answer seen = client.get(papers(inForce));
        assertThat(seen.json().get(0).get("fileName").asString()).isEqualTo("a.pdf");
        assertThat(seen.json().get(0).has("addedBy")).isFalse();
    }

    @Test
    void changesOnlyWhileTheVersionIsOpenAndIsTakenAwayFromADraftOnly() throws IOException {
        assertThat(new Upload()
                        .file(file("a.pdf", pdf(100)))
                        .send(planner, papers(inForce))
                        .code())
                .isEqualTo("STATE_CONFLICT");
        String paper = papers(draft) + "/"
                + new Upload()
                        .file(file("a.pdf", pdf(100)))
                        .send(planner, papers(draft))
                        .id();
        assertThat(client.delete(paper).status()).isEqualTo(401);
        Answer other = planner.ifMatch("\"" + Digest.hex(pdf(101)) + "\"").delete(paper);
        assertThat(other.code()).as("another paper than was seen").isEqualTo("PRECONDITION_FAILED");
        jdbc.sql("update planning.plan_version set status = 'APPRAISAL' where id = :id")
                .param("id", draft)
                .update();
        assertThat(planner.delete(paper).code()).isEqualTo("STATE_CONFLICT");
        assertThat(new Upload()
                        .file(file("b.pdf", pdf(101)))
                        .send(planner, papers(draft))
                        .status())
                .as("the decision is signed after the appraisal")
                .isEqualTo(201);
        jdbc.sql("update planning.plan_version set status = 'DRAFT' where id = :id")
                .param("id", draft)
                .update();
        assertThat(planner.delete(paper).status()).isEqualTo(204);
        assertThat(planner.get(paper).status()).isEqualTo(404);
    }

    @Test
    void refusesWhatIsNoWholePdf() throws IOException {
        assertThat(new Upload()
                        .file(file("leer.pdf", new byte[0]))
                        .send(planner, papers(draft))
                        .code())
                .isEqualTo("FILE_FORMAT_UNKNOWN");
        assertThat(new Upload()
                        .file(file("word.pdf", bytes("PK\u0003\u0004")))
                        .send(planner, papers(draft))
                        .code())
                .isEqualTo("FILE_FORMAT_UNKNOWN");
        assertThat(new Upload()
                        .file(file("half.pdf", Arrays.copyOf(pdf(9_000), 5_000)))
                        .send(planner, papers(draft))
                        .code())
                .isEqualTo("DOCUMENT_CUT_OFF");
        assertThat(planner.post(papers(draft), "{}").status()).isEqualTo(415);
        assertThat(new Upload().text("title", "x").send(planner, papers(draft)).status())
                .isEqualTo(400);
        assertThat(new Upload()
                        .file(file("a.pdf", pdf(100)))
                        .text("kind", "POEM")
                        .send(planner, papers(draft))
                        .code())
                .isEqualTo("PARAMETER_INVALID");
        assertThat(planner.get(papers(draft)).text()).isEqualTo("[]");
    }

    @Test
    void refusesTwoHundredMegabytes() throws IOException {
        Path form = folder.resolve("form");
        byte[] head =
                bytes("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big.pdf\"\r\n\r\n%PDF-1.7\n");
        byte[] tail = bytes("\n%%EOF\r\n--cut--\r\n");
        try (RandomAccessFile sparse = new RandomAccessFile(form.toFile(), "rw")) {
            sparse.write(head);
            sparse.seek(200L << 20);
            sparse.write(tail);
        }
        Answer refused =
                planner.send("POST", papers(draft), "multipart/form-data; boundary=cut", BodyPublishers.ofFile(form));
        assertThat(refused.code()).isEqualTo("UPLOAD_TOO_LARGE");
        assertThat(refused.json().get("limit").asString()).isEqualTo("50 MB");
    }

    @Test
    void keepsOnlyTheLastPartOfAName() throws IOException {
        Answer added = planner.send(
                "POST",
                papers(draft),
                "multipart/form-data; boundary=cut",
                BodyPublishers.ofByteArray(bytes("--cut\r\nContent-Disposition: form-data; name=\"file\"; "
                        + "filename=\"../../etc/pass|wd.pdf\"\r\n\r\n%PDF-1.7\n%%EOF\r\n--cut--\r\n")));
        assertThat(added.json().get("fileName").asString()).isEqualTo("pass_wd.pdf");
    }

    private String papers(long version) {
        return "/api/plans/" + plan + "/versions/" + version + "/documents";
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] pdf(int length) {
        byte[] pdf = new byte[length];
        for (int i = 0; i < length; i++) {
            pdf[i] = (byte) (i * 31 + i / 251);
        }
        byte[] head = bytes("%PDF-1.7\n");
        byte[] tail = bytes("\n%%EOF\n");
        System.arraycopy(head, 0, pdf, 0, head.length);
        System.arraycopy(tail, 0, pdf, length - tail.length, tail.length);
        return pdf;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
