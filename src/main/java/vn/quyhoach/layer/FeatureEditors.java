package vn.quyhoach.layer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.geo.Grounds;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.OfficersOnly;
import vn.quyhoach.text.Bilingual;

/**
 * Changes features, for every protocol that can (OGC API, WFS): only drafts and registers, never what was published.
 * Several changes are made together or not at all.
 */
@Component
public class FeatureEditors {

    private static final int MOST_EDITS = 1_000;

    /** A river with all its banks has fewer corners. */
    private static final int MOST_VERTICES = 200_000;

    private final List<FeatureEditor> editors;
    private final Layers layers;
    private final StandardPropertyStore standard;
    private final ApplicationEventPublisher events;

    FeatureEditors(
            List<FeatureEditor> editors,
            Layers layers,
            StandardPropertyStore standard,
            ApplicationEventPublisher events) {
        this.editors = editors;
        this.layers = layers;
        this.standard = standard;
        this.events = events;
    }

    /** Whether the caller may change features of the layer; single features may still be refused (other units). */
    public boolean edits(PublishedLayer layer) {
        return find(layer).isPresent();
    }

    /** The attributes of the layer that may be written; none where nothing can be edited. */
    public Set<String> writable(PublishedLayer layer) {
        return find(layer).map(editor -> editor.writable(layer)).orElse(Set.of());
    }

    /**
     * Makes all changes in their order, in one transaction, or none.
     *
     * @return what became of each feature, in the same order
     * @throws ProblemException for the first that cannot be made
     */
    @OfficersOnly
    @Transactional
    public List<ChangedFeature> apply(List<FeatureEdit> edits) {
        if (edits.size() > MOST_EDITS) {
            throw new ProblemException(
                    ProblemCode.UPLOAD_TOO_LARGE, Map.of("limit", new Bilingual("1000 thay đổi", "1000 changes")));
        }
        List<ChangedFeature> changed = new ArrayList<>(edits.size());
        Set<String> touched = new LinkedHashSet<>();
        for (FeatureEdit edit : edits) {
            ChangedFeature made = apply(edit);
            keepStandard(edit, made.id());
            changed.add(made);
            touched.add(edit.layer().id());
        }
        touched.forEach(layer -> events.publishEvent(new LayerChanged(layer)));
        return changed;
    }

    private void keepStandard(FeatureEdit edit, long id) {
        if (edit instanceof FeatureEdit.Create create) {
            standard.keep(create.layer(), id, create.change().standard(), false);
        } else if (edit instanceof FeatureEdit.Replace replace) {
            standard.keep(replace.layer(), id, replace.change().standard(), true);
        } else if (edit instanceof FeatureEdit.Update update) {
            standard.keep(update.layer(), id, update.change().standard(), false);
        } else {
            standard.forget(edit.layer(), id);
        }
    }

    private ChangedFeature apply(FeatureEdit edit) {
        PublishedLayer layer = edit.layer();
        FeatureEditor editor = find(layer).orElseThrow(() -> refused(layer));
        if (edit instanceof FeatureEdit.Create create) {
            return editor.create(layer, wanted(editor, layer, create.change(), true));
        }
        if (edit instanceof FeatureEdit.Replace replace) {
            FeatureEditor.Wanted wanted = wanted(editor, layer, replace.change(), true);
            return editor.change(layer, replace.id(), wanted, replace.seen(), FeatureEditor.Change.REPLACE);
        }
        if (edit instanceof FeatureEdit.Update update) {
            FeatureEditor.Wanted wanted = wanted(editor, layer, update.change(), false);
            return editor.change(layer, update.id(), wanted, update.seen(), FeatureEditor.Change.UPDATE);
        }
        FeatureEdit.Delete delete = (FeatureEdit.Delete) edit;
        return editor.delete(layer, delete.id(), delete.seen());
    }

    private FeatureEditor.Wanted wanted(
            FeatureEditor editor, PublishedLayer layer, FeatureChange change, boolean whole) {
        Geometry sent = change.geometry();
        if (sent == null && whole) {
            throw new ProblemException(ProblemCode.GEOMETRY_EMPTY);
        }
        return new FeatureEditor.Wanted(
                sent == null ? null : stored(sent, layer, change),
                AttributeValues.typed(change.attributes(), layers.schema(layer), editor.writable(layer)),
                change);
    }

    private static Geometry stored(Geometry sent, PublishedLayer layer, FeatureChange change) {
        if (!layer.geometry().holds(sent)) {
            throw new ProblemException(
                    ProblemCode.GEOMETRY_TYPE_UNSUPPORTED,
                    Map.of(
                            "type",
                            sent.getGeometryType(),
                            "supported",
                            layer.geometry().names()));
        }
        Geometry flat = Geometries.fromEwkb(Geometries.toEwkb(sent));
        return Geometries.multi(Grounds.national(flat, change.crs(), MOST_VERTICES));
    }

    private Optional<FeatureEditor> find(PublishedLayer layer) {
        return editors.stream().filter(editor -> editor.edits(layer)).findFirst();
    }

    private static ProblemException refused(PublishedLayer layer) {
        if (layer.isDraft()) { // of a reviewer, who reads
            return new ProblemException(ProblemCode.ROLE_MISSING);
        }
        Bilingual reason = new Bilingual(
                "lớp " + layer.id() + " không sửa được: quy hoạch đã công bố không thay đổi; hãy sửa trong bản thảo.",
                "the layer " + layer.id() + " cannot be edited: a published plan does not change; edit a draft.");
        return new ProblemException(ProblemCode.STATE_CONFLICT, Map.of("reason", reason));
    }
}
