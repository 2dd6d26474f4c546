package vn.quyhoach.zone;

import org.springframework.stereotype.Component;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.OfficersOnly;
import vn.quyhoach.security.Role;

/** Who takes part in what becomes of a version: planners, and the reviewers who were named. */
@Component
public class Participants {

    private final Plans plans;
    private final Reviewers reviewers;
    private final DraftObjects objects;

    Participants(Plans plans, Reviewers reviewers, DraftObjects objects) {
        this.plans = plans;
        this.reviewers = reviewers;
        this.objects = objects;
    }

    /**
     * A version the caller takes part in.
     *
     * @throws ProblemException {@code NOT_FOUND} for one the caller does not see, {@code ROLE_MISSING} for one that is
     *     public and was not the caller's to review
     */
    @OfficersOnly
    public PlanVersion require(long planId, long id) {
        PlanVersion version = plans.version(planId, id);
        CurrentUser caller = CurrentUser.get();
        if (!caller.role().atLeast(Role.PLANNER) && !reviewers.of(id).contains(caller.username())) {
            throw new ProblemException(ProblemCode.ROLE_MISSING);
        }
        return version;
    }

    /**
     * The same, of a version that stays on its way to the end of the transaction.
     *
     * @throws ProblemException {@code STATE_CONFLICT} for one that is in force, was, or was withdrawn
     */
    @OfficersOnly
    public PlanVersion hold(long planId, long id) {
        PlanVersion version = require(planId, id);
        VersionStatus status = objects.holdVersion(id).orElseThrow(() -> Plans.unknownVersion(id));
        if (!status.open()) {
            throw Plans.conflict(
                    "phiên bản đang là " + status + ", không còn góp ý được",
                    "the version is " + status + " and takes no comments any more");
        }
        return version;
    }
}
