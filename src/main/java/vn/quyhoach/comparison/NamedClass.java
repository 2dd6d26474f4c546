package vn.quyhoach.comparison;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/** A class of the layer with its name; the code is null for ground where a version has no object. */
public record NamedClass(@Nullable String code, Bilingual name) {

    static final NamedClass NONE = new NamedClass(null, new Bilingual("Không có trong lớp này", "Not in this layer"));
}
