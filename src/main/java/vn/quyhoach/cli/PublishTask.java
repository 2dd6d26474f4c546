package vn.quyhoach.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationContext;
import vn.quyhoach.security.OnBehalf;
import vn.quyhoach.zone.Appraisal;
import vn.quyhoach.zone.Appraisals;
import vn.quyhoach.zone.DocumentDraft;
import vn.quyhoach.zone.Documents;
import vn.quyhoach.zone.PlanVersion;
import vn.quyhoach.zone.Publication;
import vn.quyhoach.zone.Publications;
import vn.quyhoach.zone.VersionDocument;

/**
 * Puts a version in force from the command line. The operator who filled it cannot: a second person shows a token, is
 * asked to appraise it and decides, as over HTTP.
 */
final class PublishTask {

    private final Documents documents;
    private final Appraisals appraisals;
    private final Publications publications;
    private final OnBehalf onBehalf;

    PublishTask(ApplicationContext context) {
        this.documents = context.getBean(Documents.class);
        this.appraisals = context.getBean(Appraisals.class);
        this.publications = context.getBean(Publications.class);
        this.onBehalf = context.getBean(OnBehalf.class);
    }

    /** Who publishes, asked before anything is imported. */
    String publisher(Path tokenFile) {
        try {
            return onBehalf.username(Files.readString(tokenFile).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PlanVersion run(PlanVersion version, Publication publication, Path decision, String publisher) {
        long plan = version.planId();
        String name = decision.getFileName().toString();
        DocumentDraft paper = new DocumentDraft(VersionDocument.Kind.DECISION, publication.decisionNo(), name);
        documents.add(plan, version.id(), paper, decision);
        appraisals.start(plan, version.id(), new Appraisal(List.of(publisher)), null);
        return onBehalf.call(publisher, () -> publications.publish(plan, version.id(), publication, null));
    }
}
