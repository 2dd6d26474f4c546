package vn.quyhoach.ows.wfs;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.quyhoach.ows.fes.Prefixes;

/**
 * One query as it was sent, whichever form it came in: nothing is checked yet.
 *
 * @param types the names of the types; more than one is a join
 * @param srsName null where the request leaves it to us
 * @param properties those that are wanted; empty for all
 * @param filter the element; null for none
 * @param cql a filter in CQL2; null for none
 * @param bbox four numbers and perhaps a system; null for none
 * @param ids of features; empty for none
 */
record QueryParts(
        List<String> types,
        Prefixes prefixes,
        @Nullable String srsName,
        List<String> properties,
        @Nullable Element filter,
        @Nullable String cql,
        @Nullable String bbox,
        List<String> ids,
        List<Sort> sort) {

    record Sort(String property, boolean descending) {}
}
