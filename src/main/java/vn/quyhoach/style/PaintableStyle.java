package vn.quyhoach.style;

import java.util.Set;
import org.geotools.api.style.Style;

/**
 * A style the painter paints whole. Modules that hand it on need not know GeoTools, whose model it carries.
 *
 * @param attributes the names of the attributes it looks at
 */
public record PaintableStyle(Style style, Set<String> attributes) {

    public PaintableStyle {
        attributes = Set.copyOf(attributes);
    }

    public String name() {
        return style.getName() == null ? "" : style.getName();
    }
}
