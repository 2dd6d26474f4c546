package vn.quyhoach.ingest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.problem.ProblemTexts;
import vn.quyhoach.problem.Severity;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.vectorfile.SourceCrs;
import vn.quyhoach.vectorfile.VectorFeature;
import vn.quyhoach.vectorfile.VectorFile;
import vn.quyhoach.vectorfile.VectorLayer;

/** From a file to rows of the staging table: fields mapped, coordinates in the national system. */
@Component
class FileReading {

    /** A quarter of the way round the earth, in metres: farther away the projection of the country has no place. */
    private static final double FARTHEST_M = 10_000_000;

    private final Staging staging;
    private final Layers layers;
    private final JsonMapper json;

    FileReading(Staging staging, Layers layers, JsonMapper json) {
        this.staging = staging;
        this.layers = layers;
        this.json = json;
    }

    /** What was read, and how. */
    record Result(@Nullable Crs crs, Mapping mapping, List<Coordinate> places, long count) {}

    Result read(ImportJob job, VectorFile file) {
        VectorLayer layer = layer(file, job.options().sourceLayer());
        TextFindings.add(layer.encoding(), job.findings());
        Crs crs = crs(layer.crs(), job.options().crs(), job.findings());
        OwnExport own = OwnExport.of(layers.schema(job.layer()), layer.attributes());
        if (own.recognised()) {
            job.findings().about(Severity.NOTE, "QH-OWN-EXPORT", Map.of());
        }
        Mapping mapping = Mapping.of(job.options(), layer, own, job.findings());
        if (crs == null) {
            return new Result(null, mapping, List.of(), 0);
        }
        SourcePoints places = new SourcePoints();
        LongValues longs = new LongValues(job.findings());
        OddityFindings oddities = new OddityFindings();
        long[] count = {0};
        staging.fill(
                rows -> file.read(layer, feature -> {
                    oddities.count(feature);
                    rows.accept(row(feature, mapping, crs, places, longs));
                    job.progress().accept(++count[0]);
                }),
                job.dimension());
        mapping.tell(job.findings());
        oddities.tell(layer, file.contents(), job.findings());
        if (count[0] == 0) {
            job.findings().about(Severity.BLOCKING, "QH-FILE-EMPTY", Map.of("sourceLayer", layer.name()));
        }
        return new Result(crs, mapping, places.list(), count[0]);
    }

    private static VectorLayer layer(VectorFile file, @Nullable String wanted) {
        List<VectorLayer> layers = file.layers();
        if (wanted == null && layers.size() == 1) {
            return layers.get(0);
        }
        String names = String.join(", ", layers.stream().map(VectorLayer::name).toList());
        return layers.stream()
                .filter(layer -> layer.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.PARAMETER_INVALID,
                        Map.of(
                                "parameter",
                                "sourceLayer",
                                "value",
                                wanted == null ? "" : wanted,
                                "reason",
                                new Bilingual("Tệp có các lớp: " + names + ".", "The file has: " + names + "."))));
    }

    /** The declared system, else the stated one, else the format's; null, with a finding, when there is none. */
    private static @Nullable Crs crs(SourceCrs source, @Nullable String declared, Findings findings) {
        Crs stated = source.crs();
        if (declared != null && !declared.isBlank()) {
            Crs crs = Crs.of(declared);
            if (source.stated() && (stated == null || stated.srid() != crs.srid())) {
                Map<String, String> details =
                        Map.of("stated", stated == null ? source.words() : stated.code(), "declared", crs.code());
                findings.about(Severity.WARNING, "QH-CRS-DIFFERS", details);
            }
            return crs;
        }
        if (stated == null) {
            String words = source.words().isBlank() ? "" : " (" + source.words() + ")";
            findings.about(Severity.BLOCKING, "QH-CRS-UNKNOWN", Map.of("words", words));
            return null;
        }
        if (!source.stated()) {
            findings.about(Severity.NOTE, "QH-CRS-BY-FORMAT", Map.of("crs", stated.code()));
        }
        return stated;
    }

    private byte[] row(VectorFeature feature, Mapping mapping, Crs crs, SourcePoints places, LongValues longs) {
        Bilingual flaw = feature.flaw();
        byte[] ewkb = null;
        if (feature.geometry() != null && flaw == null) {
            try {
                ewkb = Geometries.toEwkb(national(feature.geometry(), crs));
                places.add(feature.geometry());
            } catch (ProblemException e) {
                flaw = ProblemTexts.detail(e.code(), e.details());
            }
        }
        CopyLine line = new CopyLine().number(feature.number());
        for (Target target : Target.values()) {
            line.text(longs.cut(target.attribute, mapping.value(target, feature), target.most, feature.number()));
        }
        return line.raw(json.writeValueAsString(mapping.others(feature, longs)))
                .text(flaw == null ? null : flaw.vi())
                .text(flaw == null ? null : flaw.en())
                .ewkb(ewkb)
                .bytes();
    }

    private static Geometry national(Geometry geometry, Crs crs) {
        for (Coordinate c : geometry.getCoordinates()) {
            if (crs.geographic() && (Math.abs(c.x) > 180 || Math.abs(c.y) > 90)) {
                throw new ProblemException(ProblemCode.COORDINATES_OUT_OF_RANGE, Map.of("x", c.x, "y", c.y));
            }
        }
        Geometry national = Geometries.multi(Geometries.transform(geometry, crs, Crs.NATIONAL));
        national.setSRID(Crs.NATIONAL.srid());
        for (Coordinate c : national.getCoordinates()) {
            // the negation is true of what is no number, too
            if (!(Math.abs(c.x) < FARTHEST_M && Math.abs(c.y) < FARTHEST_M)) {
                throw new ProblemException(ProblemCode.COORDINATES_OUT_OF_RANGE, Map.of("x", c.x, "y", c.y));
            }
        }
        return national;
    }
}
