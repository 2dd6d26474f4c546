package vn.quyhoach.conformity;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What the plans allot and what is taken of it, read once for the checks that rest on one {@link Basis}. */
final class LandLedger {

    private final Map<LandQuotas.Question, List<LandQuotas.Quota>> read = new ConcurrentHashMap<>();

    List<LandQuotas.Quota> lines(
            LandQuotas.Question question, Function<LandQuotas.Question, List<LandQuotas.Quota>> reader) {
        return read.computeIfAbsent(question, reader);
    }
}
