package vn.quyhoach.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;

/** Which parcel lies in which part of which commune, and the shapes of all units. */
final class Communes {

    private final List<CommunePart> parts;
    private final List<MultiPolygon> partShapes;
    private final int[] partOfParcel;

    private Communes(List<CommunePart> parts, List<MultiPolygon> partShapes, int[] partOfParcel) {
        this.parts = parts;
        this.partShapes = partShapes;
        this.partOfParcel = partOfParcel;
    }

    /** A parcel belongs to the part whose position is nearest. */
    static Communes divide(ParcelMesh mesh, List<CommunePart> parts) {
        int[] partOfParcel = new int[mesh.size()];
        List<List<Parcel>> members = new ArrayList<>();
        parts.forEach(part -> members.add(new ArrayList<>()));
        for (Parcel parcel : mesh.parcels()) {
            int nearest = 0;
            double least = Double.MAX_VALUE;
            for (int part = 0; part < parts.size(); part++) {
                double away = parts.get(part).at().distance(parcel.at());
                if (away < least) {
                    least = away;
                    nearest = part;
                }
            }
            partOfParcel[parcel.number()] = nearest;
            members.get(nearest).add(parcel);
        }
        return new Communes(parts, members.stream().map(ParcelMesh::union).toList(), partOfParcel);
    }

    CommunePart of(Parcel parcel) {
        return parts.get(partOfParcel[parcel.number()]);
    }

    List<CommunePart> parts() {
        return parts;
    }

    MultiPolygon shape(UnitRow unit) {
        List<MultiPolygon> shapes = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).isIn(unit)) {
                shapes.add(partShapes.get(part));
            }
        }
        return ParcelMesh.unionOf(shapes.toArray(new MultiPolygon[0]));
    }

    /** Share of the first unit's area that lies in the second. */
    double share(UnitRow of, UnitRow in) {
        double whole = 0;
        double common = 0;
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).isIn(of)) {
                whole += partShapes.get(part).getArea();
                if (parts.get(part).isIn(in)) {
                    common += partShapes.get(part).getArea();
                }
            }
        }
        return common / whole;
    }
}
