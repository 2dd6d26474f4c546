package vn.quyhoach.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: five failures for one name from one address, thirty for a name, fifty from an address, within
 * fifteen minutes, then no more attempts until they are over. In memory and bounded: a restart forgets, which is fine.
 */
@Component
class SignInThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 20_000;

    private final Map<String, Failures> failures = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEYS;
        }
    };
    private final Clock clock;

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Limit(String key, int most) {}

    private record Failures(int count, Instant since) {}

    /** How long this caller has to wait; zero when an attempt is allowed. */
    synchronized Duration wait(String username, String address) {
        Instant now = clock.instant();
        Duration longest = Duration.ZERO;
        for (Limit limit : limits(username, address)) {
            Failures past = failures.get(limit.key());
            if (past != null && past.count() >= limit.most()) {
                Duration left = Duration.between(now, past.since().plus(WINDOW));
                longest = left.compareTo(longest) > 0 ? left : longest;
            }
        }
        return longest;
    }

    synchronized void failed(String username, String address) {
        Instant now = clock.instant();
        for (Limit limit : limits(username, address)) {
            failures.merge(
                    limit.key(),
                    new Failures(1, now),
                    (past, one) -> past.since().plus(WINDOW).isBefore(now)
                            ? one
                            : new Failures(past.count() + 1, past.since()));
        }
    }

    synchronized void succeeded(String username, String address) {
        failures.remove(limits(username, address).get(0).key());
    }

    private static List<Limit> limits(String username, String address) {
        return List.of(
                new Limit("both:" + username + "@" + address, 5),
                new Limit("name:" + username, 30),
                new Limit("address:" + address, 50));
    }
}
