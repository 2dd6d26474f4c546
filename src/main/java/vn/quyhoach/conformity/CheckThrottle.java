package vn.quyhoach.conformity;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;

/**
 * Keeps one anonymous sender from filling the register of checks: each is a record for good. A person with a form never
 * comes near the limit; who signs in is not counted. Whoever verifies papers is counted with them.
 */
@Component
public class CheckThrottle {

    static final int MOST_A_MINUTE = 60;
    private static final int SECONDS_A_MINUTE = 60;

    /** Above that the addresses themselves are the attack, and counting starts anew. */
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    CheckThrottle(Clock clock) {
        this.clock = clock;
    }

    /** @throws ProblemException {@code TOO_MANY_REQUESTS} */
    public synchronized void require(String address) {
        if (CurrentUser.get().isSignedIn()) {
            return;
        }
        long now = clock.instant().getEpochSecond() / SECONDS_A_MINUTE;
        if (now != minute || counts.size() > MOST_ADDRESSES) {
            counts.clear();
            minute = now;
        }
        if (counts.merge(address, 1, Integer::sum) > MOST_A_MINUTE) {
            throw new ProblemException(ProblemCode.TOO_MANY_REQUESTS, Map.of("limit", MOST_A_MINUTE));
        }
    }
}
