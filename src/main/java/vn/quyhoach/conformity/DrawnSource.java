package vn.quyhoach.conformity;

import java.util.List;
import java.util.Set;

/** Where what plans draw comes from: the database, or memory. */
interface DrawnSource {

    /** A square of the kilometre grid of the national system, by its column and row. */
    record Square(int column, int row) {}

    /** In no order, each once; at least all within {@code reach} of the ground. */
    List<DrawnObject> near(IndexedGround ground, Reach reach, List<VersionContent> versions, List<String> layers);

    /** The largest denominator an object of the versions is drawn at, symbols left out; 0 when none is beyond 1:100,000. */
    int coarsestScale(List<VersionContent> versions, List<String> layers);

    /** At least those squares under the ground that share something with an object; all objects are looked at. */
    Set<Square> occupied(IndexedGround ground, List<VersionContent> versions, List<String> layers);
}
