package vn.quyhoach.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.quyhoach.comparison.Comparison.UnitPart;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.reference.AdminUnit;
import vn.quyhoach.reference.ClassVocabulary;
import vn.quyhoach.reference.Territories;
import vn.quyhoach.reference.Territory;
import vn.quyhoach.text.Bilingual;

/** Compares two versions of a plan: summary, official table, pieces for a map. */
@Component
public class PlanComparisons {

    /** Less than that, in square metres, is left by the arithmetic of shared borders. */
    private static final double LEAST_M2 = 1;

    private final Subjects subjects;
    private final Territories territories;
    private final TransitionCache transitions;
    private final PieceReader reader;
    private final ComparisonWords words;
    private final Layers layers;

    PlanComparisons(
            Subjects subjects,
            Territories territories,
            TransitionCache transitions,
            PieceReader reader,
            ComparisonWords words,
            Layers layers) {
        this.subjects = subjects;
        this.territories = territories;
        this.transitions = transitions;
        this.reader = reader;
        this.words = words;
        this.layers = layers;
    }

    /** @throws ProblemException for whatever is wrong with the parameters */
    Comparison compare(QueryParameters parameters) {
        return compare(subjects.of(parameters), parameters);
    }

    /** @throws ProblemException also {@code NOT_FOUND} for versions of another plan */
    Comparison compareIn(long planId, QueryParameters parameters) {
        Sides sides = subjects.of(parameters);
        if (sides.from().planId() != planId) {
            throw new ProblemException(
                    ProblemCode.NOT_FOUND, Map.of("what", new Bilingual("quy hoạch " + planId, "plan " + planId)));
        }
        return compare(sides, parameters);
    }

    private Comparison compare(Sides sides, QueryParameters parameters) {
        // 1. where
        Territory territory = territories.of(parameters);
        // 2. the overlay, by the smallest units
        Map<Long, Transitions> bySmallest = transitions.get(sides, ids(territory.everySmallest()));
        Transitions whole = TransitionCache.sum(bySmallest, ids(territory.smallest()));
        // 3. the tables, in the words of one list
        ClassVocabulary said =
                words.of(sides).including(Transitions.sum(bySmallest.values()).classes());
        List<UnitPart> parts = new ArrayList<>();
        territory.parts().forEach((unit, smallest) -> {
            Transitions part = TransitionCache.sum(bySmallest, ids(smallest));
            parts.add(new UnitPart(
                    unit,
                    part.changedM2(),
                    part.unsureM2(),
                    sides.zoning() ? Math.max(0, unit.areaM2() - part.areaM2()) : 0,
                    part.all(),
                    table(sides, said, smallest, bySmallest, part)));
        });
        double compared = whole.areaM2();
        double ground = territory.unit().areaM2();
        return new Comparison(
                sides.from(),
                sides.to(),
                sides.fromLayer().baseId(),
                layers.schema(layers.get(sides.fromLayer().baseId())).title(),
                sides.zoning(),
                territory.unit(),
                territory.date(),
                ground,
                compared,
                whole.changedM2(),
                whole.unsureM2(),
                sides.zoning() ? Math.max(0, ground - compared) : 0,
                sides.zoning() ? Math.max(0, compared - ground) : 0,
                whole.all(),
                said.scheme(),
                said.mappings(),
                TransitionMatrix.of(classes(said, whole), whole.all()),
                table(sides, said, territory.smallest(), bySmallest, whole),
                reader.objects(sides, territory.unit().id()),
                parts,
                sides.from().schematic() || sides.to().schematic());
    }

    /** The ground that neither version draws is added up by the smallest units too, so that all tables agree. */
    private static TransitionTable table(
            Sides sides,
            ClassVocabulary said,
            List<AdminUnit> smallest,
            Map<Long, Transitions> bySmallest,
            Transitions sum) {
        long neither = 0;
        for (AdminUnit unit : sides.zoning() ? smallest : List.<AdminUnit>of()) {
            Transitions own = Objects.requireNonNull(bySmallest.get(unit.id()));
            if (unit.areaM2() - own.areaM2() >= LEAST_M2) {
                neither += Math.max(
                        0, Math.round(unit.areaM2() / Transition.SQUARE_METRES_A_HUNDREDTH) - own.hundredths());
            }
        }
        return TransitionTable.of(said, sum.all(), neither);
    }

    /** The pieces whose class differs. */
    void changedPieces(QueryParameters parameters, double toleranceMetres, PieceReader.Pieces pieces) {
        Sides sides = subjects.of(parameters);
        reader.changed(sides, ids(territories.of(parameters).smallest()), toleranceMetres, pieces);
    }

    private static List<Long> ids(Collection<AdminUnit> units) {
        return units.stream().map(AdminUnit::id).sorted().toList();
    }

    /** The classes there are, in the order of the law; ground outside the layer comes last. */
    private static List<NamedClass> classes(ClassVocabulary said, Transitions transitions) {
        List<String> there = transitions.classes();
        List<NamedClass> classes = new ArrayList<>(said.classes().stream()
                .filter(one -> there.contains(one.code()))
                .map(one -> new NamedClass(one.code(), one.name()))
                .toList());
        if (transitions.leavesLayer()) {
            classes.add(NamedClass.NONE);
        }
        return classes;
    }
}
