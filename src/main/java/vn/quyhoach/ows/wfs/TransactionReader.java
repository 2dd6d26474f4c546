package vn.quyhoach.ows.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import vn.quyhoach.encoding.GmlWriter;
import vn.quyhoach.encoding.SrsName;
import vn.quyhoach.filter.Expression;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.layer.FeatureChange;
import vn.quyhoach.layer.FeatureEdit;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Seen;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.ows.OwsCode;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.fes.Elements;
import vn.quyhoach.ows.fes.FeatureIds;
import vn.quyhoach.ows.fes.FilterReader;
import vn.quyhoach.ows.fes.PropertyNames;
import vn.quyhoach.ows.fes.SrsNames;
import vn.quyhoach.text.Bilingual;

/** Reads the actions of a transaction as changes of single features. */
@Component
class TransactionReader {

    /** Of actions, and of the features one of them is about; one more than may be, so that it is refused and not cut. */
    private static final int MOST = 1_001;

    private final TypeNames types;
    private final Layers layers;
    private final FeatureReader features;

    TransactionReader(TypeNames types, Layers layers, FeatureReader features) {
        this.types = types;
        this.layers = layers;
        this.features = features;
    }

    /** A change and the name its author gave the action, or the action's own. */
    record Action(FeatureEdit edit, @Nullable String handle, String name) {

        String locator() {
            return handle == null ? name : handle;
        }
    }

    List<Action> read(Element transaction) {
        if (Elements.attribute(transaction, "lockId") != null || Elements.first(transaction, "LockId") != null) {
            throw OwsProblems.invalid(
                    "lockId",
                    new Bilingual(
                            "Dịch vụ không khóa đối tượng; hãy gửi row_version để không ghi đè thay đổi của người khác.",
                            "Features are not locked here; send row_version so as not to overwrite what others changed."));
        }
        SrsName usual = srs(transaction, QueryBuilder.USUAL);
        List<Element> sent = Elements.of(transaction);
        if (sent.size() >= MOST) {
            throw Elements.wrong(transaction, "quá nhiều thao tác", "has too many actions");
        }
        List<Action> actions = new ArrayList<>();
        for (Element action : sent) {
            String handle = Elements.attribute(action, "handle");
            String name = Elements.name(action);
            List<FeatureEdit> edits = switch (name) {
                case "Insert" -> inserted(action, srs(action, usual));
                case "Update" -> updated(action, srs(action, usual));
                case "Replace" -> replaced(action, srs(action, usual));
                case "Delete" -> deleted(action, usual);
                case "Native" -> nothing(action);
                default -> throw Elements.wrong(action, "không phải thao tác sửa", "is no action of a transaction");
            };
            edits.forEach(edit -> actions.add(new Action(edit, handle, name)));
        }
        return actions;
    }

    private static SrsName srs(Element element, SrsName otherwise) {
        String name = Elements.attribute(element, "srsName");
        return name == null ? otherwise : SrsNames.of(name, "srsName");
    }

    private static List<FeatureEdit> nothing(Element action) {
        if ("true".equals(Elements.attribute(action, "safeToIgnore"))) {
            return List.of();
        }
        throw OwsProblems.of(
                OwsCode.OPTION_NOT_SUPPORTED,
                "Native",
                new Bilingual("Không hỗ trợ wfs:Native.", "wfs:Native is not supported."));
    }

    private List<FeatureEdit> inserted(Element action, SrsName srs) {
        String format = Elements.attribute(action, "inputFormat");
        boolean gml = format == null
                || GmlFormats.fits(format, WfsVersion.V2_0_0)
                || GmlFormats.fits(format, WfsVersion.V1_1_0);
        if (!gml) {
            throw OwsProblems.invalid(
                    "inputFormat",
                    new Bilingual("inputFormat=" + format + ": cần GML.", "inputFormat=" + format + ": expected GML."));
        }
        List<FeatureEdit> edits = new ArrayList<>();
        for (Element feature : members(action)) {
            PublishedLayer layer = layer(feature);
            edits.add(new FeatureEdit.Create(layer, change(layer, feature, srs)));
        }
        return edits;
    }

    /** Features stand in the action itself, or in a collection there. */
    private static List<Element> members(Element action) {
        List<Element> members = new ArrayList<>();
        for (Element child : Elements.of(action)) {
            switch (Elements.name(child)) {
                case "FeatureCollection", "featureMembers", "featureMember", "member" -> members.addAll(members(child));
                default -> members.add(child);
            }
        }
        return members;
    }

    private PublishedLayer layer(Element feature) {
        PublishedLayer layer =
                GmlWriter.NAMESPACE.equals(feature.getNamespaceURI()) ? types.find(Elements.name(feature)) : null;
        if (layer == null) {
            throw OwsProblems.of(
                    OwsCode.INVALID_VALUE,
                    feature.getNodeName(),
                    new Bilingual(
                            "Không có loại đối tượng " + feature.getNodeName() + ".",
                            "There is no feature type " + feature.getNodeName() + "."));
        }
        return layer;
    }

    private FeatureChange change(PublishedLayer layer, Element feature, SrsName srs) {
        ChangeReader change = reader(layer, srs);
        for (Element property : Elements.of(feature)) {
            if (GmlWriter.NAMESPACE.equals(property.getNamespaceURI())) {
                change.set(Elements.name(property), property, property);
            } else if (PropertyNames.isStandard(property)) {
                change.setStandard(Elements.name(property), property);
            }
        }
        return change.made();
    }

    private ChangeReader reader(PublishedLayer layer, SrsName srs) {
        return new ChangeReader(new PropertyNames(layer, layers.schema(layer)), srs);
    }

    private List<FeatureEdit> updated(Element action, SrsName srs) {
        PublishedLayer layer = named(action);
        ChangeReader change = reader(layer, srs);
        for (Element property : Elements.of(action, "Property")) {
            Element name = Elements.first(property, "ValueReference");
            name = name == null ? Elements.get(property, "Name") : name;
            change.set(Elements.text(name), name, Elements.first(property, "Value"));
        }
        FeatureChange made = change.made();
        Predicate filter = filter(action, layer, srs);
        Seen seen = carried(made).orElse(seen(filter));
        return found(layer, filter).stream()
                .map(id -> (FeatureEdit) new FeatureEdit.Update(layer, id, made, seen))
                .toList();
    }

    private List<FeatureEdit> replaced(Element action, SrsName srs) {
        List<Element> features = Elements.of(action).stream()
                .filter(child -> !Elements.name(child).equals("Filter"))
                .toList();
        if (features.size() != 1) {
            throw Elements.wrong(action, "cần một đối tượng", "one feature expected");
        }
        PublishedLayer layer = layer(features.get(0));
        FeatureChange made = change(layer, features.get(0), srs);
        Predicate filter = filter(action, layer, srs);
        Seen seen = carried(made).orElse(seen(filter));
        return found(layer, filter).stream()
                .map(id -> (FeatureEdit) new FeatureEdit.Replace(layer, id, made, seen))
                .toList();
    }

    private List<FeatureEdit> deleted(Element action, SrsName srs) {
        PublishedLayer layer = named(action);
        Predicate filter = filter(action, layer, srs);
        Seen seen = seen(filter);
        return found(layer, filter).stream()
                .map(id -> (FeatureEdit) new FeatureEdit.Delete(layer, id, seen))
                .toList();
    }

    private PublishedLayer named(Element action) {
        String name = Elements.attribute(action, "typeName");
        if (name == null) {
            throw OwsProblems.missing("typeName");
        }
        return types.get(name, action::lookupNamespaceURI, "typeName");
    }

    /** Without a filter an action would change the whole layer, which nobody means. */
    private Predicate filter(Element action, PublishedLayer layer, SrsName srs) {
        Element filter = Elements.first(action, "Filter");
        if (filter == null) {
            throw OwsProblems.missing("filter");
        }
        FeatureIds ids = new FeatureIds(layer, types.known());
        return new FilterReader(ids, new PropertyNames(layer, layers.schema(layer)), srs).read(filter);
    }

    /** The features an action is about. */
    private List<Long> found(PublishedLayer layer, Predicate filter) {
        FeatureQuery query =
                FeatureQuery.of(layer, Selection.ALL).filter(filter).page(null, 0, MOST);
        FeatureAnswers.require(features, query);
        List<Long> ids = new ArrayList<>();
        features.streamRows(query, row -> ids.add(row.id()));
        return ids;
    }

    /** The state that came with the feature and is sent back with it. */
    private static Optional<Seen> carried(FeatureChange change) {
        Object version = change.attributes().get(FeatureChange.ROW_VERSION);
        return version != null && version.toString().matches("\\d{1,9}")
                ? Optional.of(new Seen.Carried(Integer.parseInt(version.toString())))
                : Optional.empty();
    }

    /** The state a filter names: {@code row_version = 3} beside the id. */
    private static Seen seen(Predicate filter) {
        List<Predicate> parts = filter instanceof Predicate.And and ? and.parts() : List.of(filter);
        for (Predicate part : parts) {
            if (part instanceof Predicate.Comparison comparison
                    && comparison.comparator() == Predicate.Comparator.EQUAL
                    && comparison.left().equals(new Expression.Property(FeatureChange.ROW_VERSION))
                    && comparison.right() instanceof Expression.Untyped untyped
                    && untyped.text().strip().matches("\\d{1,9}")) {
                return new Seen.Stated(List.of(Integer.valueOf(untyped.text().strip())));
            }
        }
        return new Seen.Unknown();
    }
}
