package vn.quyhoach.reference;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * A class in the list of a layer.
 *
 * @param parentCode the class it is a part of, in the same list
 */
public record ListedClass(
        String code, Bilingual name, @Nullable String parentCode) {}
