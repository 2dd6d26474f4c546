package vn.quyhoach.batch;

import org.springframework.stereotype.Component;
import vn.quyhoach.footprint.Footprints;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.reference.ProjectClasses;
import vn.quyhoach.reference.UnitFinder;
import vn.quyhoach.reference.UnitGrounds;

/** Reads what all rows of a file are held against, once for all of them: a question a row takes most of the time. */
@Component
class RowGround {

    private final Footprints footprints;
    private final AdminUnits units;
    private final ProjectClasses classes;

    RowGround(Footprints footprints, AdminUnits units, ProjectClasses classes) {
        this.footprints = footprints;
        this.units = units;
        this.classes = classes;
    }

    /**
     * For any number of threads.
     *
     * @param footprints that look for units among these
     */
    record Known(UnitFinder units, Footprints footprints, KindWords kinds) {}

    Known read() {
        UnitGrounds grounds = units.grounds();
        return new Known(grounds, footprints.with(grounds), new KindWords(classes.list()));
    }
}
