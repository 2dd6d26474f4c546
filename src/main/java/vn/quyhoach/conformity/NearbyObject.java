package vn.quyhoach.conformity;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/** What a plan draws under a ground or near it: it is asked for its names and its source like the drawn object itself. */
sealed interface NearbyObject permits PlanArea, PlanLine {

    DrawnObject object();

    default long id() {
        return object().id();
    }

    default long versionId() {
        return object().versionId();
    }

    default String layer() {
        return object().layer();
    }

    default String code() {
        return object().code();
    }

    default Bilingual name() {
        return object().name();
    }

    default String classCode() {
        return object().classCode();
    }

    default Bilingual className() {
        return object().className();
    }

    default @Nullable String objectType() {
        return object().objectType();
    }

    default @Nullable String subtype() {
        return object().subtype();
    }

    default String positionBasis() {
        return object().positionBasis();
    }

    default @Nullable Integer sourceScale() {
        return object().sourceScale();
    }

    default @Nullable String legalBasis() {
        return object().legalBasis();
    }

    default boolean indicative() {
        return object().indicative();
    }
}
