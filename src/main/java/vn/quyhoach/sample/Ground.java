package vn.quyhoach.sample;

import java.util.List;
import java.util.Set;

/**
 * What all versions of the plan share: parcels, courses, communes.
 *
 * @param townParcels numbers of the parcels inside an urban centre
 */
record Ground(ParcelMesh mesh, List<Axis> axes, Communes communes, Set<Integer> townParcels) {

    boolean isTown(Parcel parcel) {
        return townParcels.contains(parcel.number());
    }
}
