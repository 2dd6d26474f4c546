package vn.quyhoach.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** What must be true of a version and of who publishes it, beside the words of the decision. */
@Component
class PublicationRules {

    private final FourEyes fourEyes;
    private final Documents documents;
    private final Reviewers reviewers;
    private final Scopes scopes;
    private final List<OpenQuestions> questions;

    PublicationRules(
            FourEyes fourEyes, Documents documents, Reviewers reviewers, Scopes scopes, List<OpenQuestions> questions) {
        this.fourEyes = fourEyes;
        this.documents = documents;
        this.reviewers = reviewers;
        this.scopes = scopes;
        this.questions = questions;
    }

    Readiness readiness(PlanVersionEntity version) {
        List<String> authors = fourEyes.authors(version.id());
        List<Obstacle> obstacles = new ArrayList<>(state(version));
        if (version.status.open()) {
            obstacles.addAll(people(authors));
            obstacles.addAll(papers(version.id()));
            obstacles.addAll(scope(version));
        }
        return new Readiness(version.status, authors, reviewers.of(version.id()), unresolved(version.id()), obstacles);
    }

    /** @throws ProblemException for a version that was not appraised, before anything else is looked at */
    void requireAppraised(PlanVersionEntity version) {
        refuse(state(version));
    }

    /**
     * @param acknowledged how many unresolved comments the publisher has seen
     * @throws ProblemException {@code FOUR_EYES_REQUIRED}, {@code STATE_CONFLICT}
     */
    void require(PlanVersionEntity version, @Nullable Integer acknowledged) {
        refuse(people(fourEyes.authors(version.id())));
        refuse(papers(version.id()));
        refuse(scope(version));
        scopes.requireKept(null, version.id());
        long unresolved = unresolved(version.id());
        if (unresolved != (acknowledged == null ? 0 : acknowledged)) {
            throw new ProblemException(ProblemCode.COMMENTS_UNRESOLVED, Map.of("unresolved", unresolved));
        }
    }

    private static List<Obstacle> state(PlanVersionEntity version) {
        return switch (version.status) {
            case APPRAISAL -> List.of();
            case DRAFT ->
                conflict(
                        "phiên bản " + version.number + " còn là dự thảo: phải qua thẩm định trước",
                        "version " + version.number + " is a draft: it must be appraised first");
            case IN_FORCE, SUPERSEDED ->
                conflict(
                        "phiên bản " + version.number + " đã công bố",
                        "version " + version.number + " has been published");
            case WITHDRAWN ->
                conflict("phiên bản " + version.number + " đã bị rút", "version " + version.number + " was withdrawn");
        };
    }

    private List<Obstacle> people(List<String> authors) {
        if (!fourEyes.isOneOf(authors)) {
            return List.of();
        }
        String names = String.join(", ", authors);
        return List.of(new Obstacle(ProblemCode.FOUR_EYES_REQUIRED, new Bilingual(names, names)));
    }

    private List<Obstacle> papers(long versionId) {
        return documents.hasDecision(versionId)
                ? List.of()
                : conflict(
                        "chưa có văn bản quyết định (PDF) kèm theo phiên bản",
                        "the decision (PDF) is not among the version's documents yet");
    }

    /** An adjustment replaces an area or layers: one that states neither would replace everything under a lesser name. */
    private List<Obstacle> scope(PlanVersionEntity version) {
        Optional<Scope> scope = scopes.find(version.id());
        if (scope.isEmpty() && version.kind == VersionKind.LOCAL_ADJUSTMENT) {
            return conflict(
                    "điều chỉnh cục bộ này chưa nêu vùng hoặc lớp được thay; lập dự thảo mới có nêu, hoặc đổi loại thành"
                            + " ADJUSTMENT nếu thay toàn bộ",
                    "this local adjustment states no area or layers that it replaces; make a draft that does, or change"
                            + " its kind to ADJUSTMENT if it replaces everything");
        }
        boolean adrift = scope.isPresent() && !scope.get().baseInForce();
        return adrift
                ? conflict(
                        "phiên bản gốc của điều chỉnh không còn hiệu lực; lập điều chỉnh mới từ bản đang có hiệu lực",
                        "the version it adjusts is not in force any more; make an adjustment of the one that is")
                : List.of();
    }

    private long unresolved(long versionId) {
        return questions.stream().mapToLong(each -> each.unresolved(versionId)).sum();
    }

    private static List<Obstacle> conflict(String vi, String en) {
        return List.of(new Obstacle(ProblemCode.STATE_CONFLICT, new Bilingual(vi, en)));
    }

    private static void refuse(List<Obstacle> obstacles) {
        if (!obstacles.isEmpty()) {
            Obstacle first = obstacles.get(0);
            throw new ProblemException(first.code(), Map.of("reason", first.reason()));
        }
    }
}
