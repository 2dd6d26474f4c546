package vn.quyhoach.sample;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;

/**
 * Reads a rule such as {@code district 801 + circle 106.4,10.5 2000 - use SON}: which parcels an area holds.
 *
 * <p>Terms: {@code district CODE…}, {@code commune CODE…} (until 2024), {@code use CLASS…}, {@code band AXIS metres},
 * {@code circle lon,lat metres}, {@code grow lon,lat hectares}; {@code not} turns a term round. {@code +}, {@code &}
 * and {@code -} join from left to right.
 */
final class ParcelRule {

    private final ParcelMesh mesh;
    private final Communes communes;
    private final LandUse landUse;
    private final Map<String, Axis> axes;
    private final Growth growth;

    ParcelRule(ParcelMesh mesh, Communes communes, LandUse landUse, List<Axis> axes) {
        this.mesh = mesh;
        this.communes = communes;
        this.landUse = landUse;
        this.axes = axes.stream().collect(Collectors.toMap(Axis::code, axis -> axis));
        this.growth = new Growth(mesh);
    }

    List<Parcel> select(String rule) {
        Deque<String> words = new ArrayDeque<>(Arrays.asList(rule.split(" ", -1)));
        Predicate<Parcel> selected = term(words);
        while (!words.isEmpty()) {
            String join = words.remove();
            Predicate<Parcel> next = term(words);
            selected = switch (join) {
                case "+" -> selected.or(next);
                case "&" -> selected.and(next);
                case "-" -> selected.and(next.negate());
                default -> throw new IllegalStateException("No join " + join + " in: " + rule);
            };
        }
        return mesh.parcels().stream().filter(selected).toList();
    }

    private Predicate<Parcel> term(Deque<String> words) {
        String kind = words.remove();
        return switch (kind) {
            case "not" -> term(words).negate();
            case "district" -> {
                Set<String> codes = codes(words);
                yield parcel -> codes.contains(communes.of(parcel).districtCode());
            }
            case "commune" -> {
                Set<String> codes = codes(words);
                yield parcel -> codes.contains(communes.of(parcel).code());
            }
            case "use" -> {
                Set<String> codes = codes(words);
                yield parcel -> codes.contains(landUse.of(parcel));
            }
            case "band" -> band(words.remove(), Double.parseDouble(words.remove()));
            case "circle" -> circle(Place.of(words.remove()), Double.parseDouble(words.remove()));
            case "grow" -> grow(Place.of(words.remove()), Double.parseDouble(words.remove()));
            default -> throw new IllegalStateException("No term " + kind);
        };
    }

    private static Set<String> codes(Deque<String> words) {
        Set<String> codes = new HashSet<>();
        while (!words.isEmpty() && words.element().length() > 1) {
            codes.add(words.remove());
        }
        return codes;
    }

    private Predicate<Parcel> band(String code, double metres) {
        Axis axis = axes.get(code);
        if (axis == null) {
            throw new IllegalStateException("No axis " + code);
        }
        return parcel -> axis.isWithin(parcel.at(), metres);
    }

    private static Predicate<Parcel> circle(Coordinate centre, double metres) {
        return parcel -> parcel.at().distance(centre) < metres;
    }

    private Predicate<Parcel> grow(Coordinate from, double hectares) {
        Predicate<Parcel> dry = parcel -> !landUse.of(parcel).equals("SON");
        Set<Parcel> area = new HashSet<>(growth.grow(from, hectares, dry, parcel -> true));
        return area::contains;
    }
}
