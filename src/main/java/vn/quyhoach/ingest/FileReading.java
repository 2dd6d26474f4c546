package vn.quyhoach.ingest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.problem.Severity;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.vectorfile.SourceCrs;
import vn.quyhoach.vectorfile.VectorFeature;
import vn.quyhoach.vectorfile.VectorFile;
import vn.quyhoach.vectorfile.VectorLayer;

/** From a file to rows of the staging table: fields mapped, coordinates in the national system. */
@Component
class FileReading {

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
        staging.fill(rows -> {
            ShapeMoving shapes = new ShapeMoving(crs, job.dimension(), (feature, moved) -> {
                oddities.count(feature);
                if (moved.shape() != null) {
                    places.add(Objects.requireNonNull(feature.geometry()));
                }
                rows.accept(new StagedObject(
                        feature.number(),
                        values(feature, mapping, longs),
                        json.writeValueAsString(mapping.others(feature, longs)),
                        moved.flaw(),
                        moved.shape()));
                job.progress().accept(++count[0]);
            });
            file.read(layer, shapes::add);
            shapes.finish();
        });
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

    private static Map<Target, String> values(VectorFeature feature, Mapping mapping, LongValues longs) {
        Map<Target, String> values = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            String value = mapping.value(target, feature);
            if (value != null) {
                values.put(target, longs.cut(target.attribute, value, target.most, feature.number()));
            }
        }
        return values;
    }
}
