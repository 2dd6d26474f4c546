package vn.quyhoach.conformity.rule;

import java.util.Map;

/** The single numbers of a rule pack on a day. What the pack does not give has its smallest value. */
public final class Thresholds {

    private final Map<Threshold, Double> values;

    public Thresholds(Map<Threshold, Double> values) {
        this.values = Map.copyOf(values);
    }

    public double get(Threshold threshold) {
        return values.getOrDefault(threshold, threshold.least());
    }
}
