package vn.quyhoach.qgis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.text.Language;

/**
 * What a project is to hold.
 *
 * @param layers in any order; the caller sees them
 * @param selection which features of them
 * @param narrowing the parameters that mean that selection ({@code datetime}, {@code version}, {@code unit}), so that a
 *     live layer asks with them too; empty for what is in force
 * @param place the address of the service without a slash at its end; for {@link Connection#EMBEDDED} the name of the
 *     GeoPackage
 * @param dataCrs the system of the features as QGIS receives them; the project's own is always the national one
 * @param authcfg under which id QGIS keeps the account of whoever opens it; null for the public
 */
public record ProjectOrder(
        List<PublishedLayer> layers,
        Selection selection,
        Map<String, String> narrowing,
        Connection connection,
        String place,
        Crs dataCrs,
        @Nullable String authcfg,
        Language language) {

    public ProjectOrder {
        layers = List.copyOf(layers);
        narrowing = Map.copyOf(narrowing);
    }
}
