package vn.quyhoach.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.batch.RowGround.Known;
import vn.quyhoach.footprint.Footprints;
import vn.quyhoach.footprint.PlacedShape;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.geo.Grounds;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.reference.ProjectClasses;
import vn.quyhoach.security.OfficersOnly;

/**
 * Reads the places of a file as a batch of it would, so that a person sees where they are and which rows must be mended
 * before anything is checked. Nothing is kept.
 */
@Component
class BatchPreview {

    /** Of one place, as a check has it. */
    private static final int MOST_VERTICES = 10_000;

    /** What has more is drawn without what is smaller than a thousandth of it. */
    private static final int DRAWN_VERTICES = 200;

    private static final int DRAWN_STEPS = 1_000;

    private final RowGround ground;
    private final ProjectClasses classes;
    private final BatchRecords records;
    private final JsonMapper json;

    BatchPreview(RowGround ground, ProjectClasses classes, BatchRecords records, JsonMapper json) {
        this.ground = ground;
        this.classes = classes;
        this.records = records;
        this.json = json;
    }

    /**
     * The rows of a file: WAITING with their place, or REFUSED with the problem and its remedy.
     *
     * @throws ProblemException as the start of a batch, never for a single row
     */
    @OfficersOnly
    public List<BatchRow> rows(Path file, String name, BatchOptions options) {
        options.require();
        List<BatchRow> rows = new ArrayList<>();
        Known known = ground.read();
        new BatchFile(file, name).read(options, draft -> rows.add(row(draft, options, known)));
        return rows;
    }

    private BatchRow row(RowDraft draft, BatchOptions options, Known known) {
        RowDraft.Place place = draft.place();
        if (place == null) {
            return row(draft, null, draft.problem());
        }
        try {
            PlacedShape shape = placed(place, options.crs(), known.footprints());
            requireKind(draft.labels().projectClass(), options.projectClass(), known.kinds());
            Geometry ground = Grounds.read(shape.geometry(), shape.crs(), MOST_VERTICES);
            known.units().requireInsideProvince(ground);
            return row(draft, new Read(shape, ground), null);
        } catch (ProblemException problem) {
            return row(draft, null, problem);
        }
    }

    /** A file whose columns are still being chosen names no kind yet: that is no flaw. */
    private void requireKind(@Nullable String named, @Nullable String otherwise, KindWords kinds) {
        String words = named == null ? otherwise : named;
        if (words != null && !words.isBlank() && kinds.code(words).isEmpty()) {
            classes.get(words); // refuses with the kinds there are
        }
    }

    private static PlacedShape placed(RowDraft.Place place, @Nullable String declared, Footprints footprints) {
        String system = declared == null || declared.isBlank() ? null : declared.strip();
        if (place instanceof RowDraft.OfShape found) {
            return footprints.place(found.shape(), found.crs(), system);
        }
        if (place instanceof RowDraft.OfText text) {
            return footprints.place(text.text(), system);
        }
        throw new IllegalArgumentException("no place of a file: " + place);
    }

    private record Read(PlacedShape shape, Geometry ground) {}

    private BatchRow row(RowDraft draft, @Nullable Read read, @Nullable ProblemException problem) {
        Geometry ground = read == null ? null : read.ground();
        return new BatchRow(
                draft.number(),
                draft.labels().code(),
                draft.labels().name(),
                draft.labels().projectClass(),
                null,
                problem == null ? "WAITING" : "REFUSED",
                null,
                null,
                null,
                null,
                ground == null || ground.getDimension() < 2 ? null : (Double) ground.getArea(),
                ground == null || ground.getDimension() != 1 ? null : (Double) ground.getLength(),
                problem == null ? null : json.readTree(records.text(problem)),
                read == null || read.shape().notes().isEmpty()
                        ? null
                        : json.valueToTree(read.shape().notes()),
                ground == null ? null : drawn(ground));
    }

    private JsonNode drawn(Geometry ground) {
        Envelope box = ground.getEnvelopeInternal();
        Geometry light = ground.getNumPoints() > DRAWN_VERTICES
                ? TopologyPreservingSimplifier.simplify(ground, Math.max(box.getWidth(), box.getHeight()) / DRAWN_STEPS)
                : ground;
        return json.readTree(GeoJson.write(Geometries.transform(light, Crs.NATIONAL, Crs.WGS84), Crs.WGS84));
    }
}
