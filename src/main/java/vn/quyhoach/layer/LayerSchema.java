package vn.quyhoach.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/** Title and attributes of a layer as the comments of its view say; geometry columns are left out. */
public record LayerSchema(Bilingual title, List<Attribute> attributes) {

    /** Every feature has one, beside its attributes; filters and orders may name it. */
    public static final String ID = "id";

    /** The name of the geometry as clients see it. */
    public static final String GEOMETRY = "geometry";

    /**
     * @param name the column's name, a plain SQL identifier
     * @param type the kind of value on the wire
     */
    public record Attribute(String name, AttributeType type, Bilingual title) {}

    /** Kinds of values, as JSON schema and GeoPackage know them. */
    public enum AttributeType {
        TEXT,
        /** Whole, of at most 32 bits. */
        INTEGER,
        /** Whole, of 64 bits. */
        LONG,
        DECIMAL,
        BOOLEAN,
        DATE
    }

    /** The attribute of that name; null where there is none. */
    public @Nullable Attribute find(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Where a row has the value of the attribute of that name; -1 where there is none. */
    public int indexOf(String name) {
        return attributes.stream().map(Attribute::name).toList().indexOf(name);
    }

    public boolean has(String name) {
        return attributes.stream().anyMatch(attribute -> attribute.name().equals(name));
    }
}
