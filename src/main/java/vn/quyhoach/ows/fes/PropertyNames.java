package vn.quyhoach.ows.fes;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.quyhoach.encoding.GmlWriter;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.StandardProperties;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.text.Bilingual;

/**
 * The properties of a layer as requests name them: with or without a prefix, with the type before them, with an index,
 * as the smallest subset of XPath has it.
 */
public final class PropertyNames {

    private static final Pattern STEP =
            Pattern.compile("(?:([\\p{L}_][\\p{L}\\d_.-]*):)?([\\p{L}_][\\p{L}\\d_.-]*)(?:\\[(\\d{1,9})])?");
    private static final Set<String> ID = Set.of("@gml:id", "@id", "@fid");

    private static final String GML = "http://www.opengis.net/gml";

    /** How files name the geometry. */
    private static final String COLUMN = "geom";

    /** Every feature of GML may have them; filters find none. */
    private static final Set<String> NEVER_THERE = Set.of("descriptionReference", "metaDataProperty", "location");

    /** Those that are kept for who sends them. */
    private static final Set<String> KEPT =
            Set.of(StandardProperties.NAME, StandardProperties.DESCRIPTION, StandardProperties.IDENTIFIER);

    private final PublishedLayer layer;
    private final LayerSchema schema;

    public PropertyNames(PublishedLayer layer, LayerSchema schema) {
        this.layer = layer;
        this.schema = schema;
    }

    /** What a name turned out to mean. */
    public enum Kind {
        ATTRIBUTE,
        GEOMETRY,
        ID,
        /** A property of GML that is kept, and that no filter asks for ({@link StandardProperties}). */
        STANDARD,
        /** A property of GML that no feature here has. */
        ABSENT
    }

    /** @param name of the schema's; of the geometry, {@link LayerSchema#GEOMETRY} */
    public record Found(Kind kind, String name) {}

    /**
     * @param locator the parameter the name stands in
     * @throws vn.quyhoach.problem.ProblemException {@code InvalidParameterValue} for what the layer does not have
     */
    public Found get(String reference, Prefixes prefixes, String locator) {
        String path = reference.replaceAll("\\s+", "").replaceFirst("^(/\\*)?/+", "");
        if (ID.contains(path) || path.equals(layer.id() + "/@gml:id")) {
            return new Found(Kind.ID, LayerSchema.ID);
        }
        List<String> steps = List.of(path.split("/", -1));
        String last = steps.get(steps.size() - 1);
        boolean typeFirst = steps.size() == 2 && isType(steps.get(0), prefixes);
        Matcher step = STEP.matcher(last);
        if ((steps.size() == 1 || typeFirst) && step.matches()) {
            Found found = find(step.group(1), step.group(2), prefixes);
            if (found != null) {
                boolean first = step.group(3) == null || Integer.parseInt(step.group(3)) == 1;
                return first ? found : new Found(Kind.ABSENT, found.name());
            }
        }
        throw OwsProblems.invalid(
                locator,
                new Bilingual(
                        "Lớp " + layer.id() + " không có thuộc tính \"" + reference + "\"; có: " + known() + ".",
                        "The layer " + layer.id() + " has no property \"" + reference + "\"; it has " + known() + "."));
    }

    /** The type of an attribute. */
    public LayerSchema.AttributeType type(String attribute) {
        return schema.attributes().stream()
                .filter(each -> each.name().equals(attribute))
                .findFirst()
                .orElseThrow()
                .type();
    }

    private String known() {
        return GmlWriter.GEOMETRY + ", "
                + String.join(
                        ", ",
                        schema.attributes().stream()
                                .map(LayerSchema.Attribute::name)
                                .toList());
    }

    private boolean isType(String step, Prefixes prefixes) {
        Matcher matcher = STEP.matcher(step);
        return matcher.matches() && matcher.group(2).equals(layer.id()) && isOurs(matcher.group(1), prefixes);
    }

    private @Nullable Found find(@Nullable String prefix, String name, Prefixes prefixes) {
        if (isGml(prefix, prefixes)) {
            if (name.equals("boundedBy")) {
                return new Found(Kind.GEOMETRY, LayerSchema.GEOMETRY);
            }
            if (KEPT.contains(name)) {
                return new Found(Kind.STANDARD, name);
            }
            return NEVER_THERE.contains(name) ? new Found(Kind.ABSENT, name) : null;
        }
        if (!isOurs(prefix, prefixes)) {
            return null;
        }
        if (name.equals(GmlWriter.GEOMETRY) || name.equals(COLUMN)) {
            return new Found(Kind.GEOMETRY, LayerSchema.GEOMETRY);
        }
        return schema.has(name) ? new Found(Kind.ATTRIBUTE, name) : null;
    }

    /** A prefix that is not explained is taken for ours: many clients leave the explanation out. */
    private static boolean isOurs(@Nullable String prefix, Prefixes prefixes) {
        if (prefix == null) {
            return true;
        }
        String namespace = prefixes.namespace(prefix);
        return namespace == null || namespace.equals(GmlWriter.NAMESPACE);
    }

    private static boolean isGml(@Nullable String prefix, Prefixes prefixes) {
        if (prefix == null) {
            return false;
        }
        String namespace = prefixes.namespace(prefix);
        return namespace == null ? prefix.equals("gml") : namespace.startsWith(GML);
    }

    /** Whether it is a property of GML that is kept ({@link Kind#STANDARD}). */
    public static boolean isStandard(Element property) {
        String namespace = property.getNamespaceURI();
        return namespace != null && namespace.startsWith(GML) && KEPT.contains(property.getLocalName());
    }
}
