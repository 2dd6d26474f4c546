package vn.quyhoach.conformity;

/** Finds out what is around a place: {@link OnePlace} asks the database, {@link ManyPlaces} remembers. */
interface Surveyor {

    Surroundings around(CheckInput input, Basis basis);
}
