package vn.quyhoach.ows.fes;

import org.jspecify.annotations.Nullable;

/** What the prefixes of names in a request stand for. */
@FunctionalInterface
public interface Prefixes {

    /** The namespace; null for a prefix the request does not explain. */
    @Nullable
    String namespace(String prefix);
}
