package vn.quyhoach.style;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an SLD says: layers by name, each with the styles it is to be painted in, bottom to top. */
public record SldDocument(String version, List<NamedLayer> layers) {

    public record NamedLayer(String name, List<NamedStyle> styles) {}

    /** @param style null for a style that is only named and lies with the service */
    public record NamedStyle(String name, @Nullable PaintableStyle style) {}
}
