package vn.quyhoach.vectorfile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.vectorfile.letters.Alphabet;
import vn.quyhoach.vectorfile.letters.Letters;

/** A Shapefile of a zip archive: .shp and .dbf are read side by side, the index files are not needed for that. */
final class ShapefileSource implements FeatureSource {

    private static final int MAX_SIDECAR_BYTES = 100_000;

    /** Every byte a letter, so that nothing is lost before it is known what the bytes are. */
    private static final Alphabet LATIN =
            new Alphabet("ISO-8859-1", Alphabet.Kind.CHARSET, StandardCharsets.ISO_8859_1);

    private final String name;
    private final ByteSource shp;
    private final Sidecars sidecars;
    private final VectorLimits limits;
    private final ReadingHints hints;
    private @Nullable TextChoice texts;

    /** The files that lie beside a .shp; not one of them is needed. */
    record Sidecars(
            @Nullable ByteSource dbf,
            @Nullable ByteSource prj,
            @Nullable ByteSource cpg,
            boolean hasIndex) {

        Map<Oddity, String> oddities() {
            Map<Oddity, String> oddities = new EnumMap<>(Oddity.class);
            if (dbf == null) {
                oddities.put(Oddity.NO_DBF, "");
            }
            if (!hasIndex) {
                oddities.put(Oddity.NO_SHX, "");
            }
            return oddities;
        }
    }

    ShapefileSource(String name, ByteSource shp, Sidecars sidecars, VectorLimits limits, ReadingHints hints) {
        this.name = name;
        this.shp = shp;
        this.sidecars = sidecars;
        this.limits = limits;
        this.hints = hints;
    }

    @Override
    public VectorLayer layer() throws IOException {
        List<String> attributes = List.of();
        ByteSource dbf = sidecars.dbf();
        if (dbf != null) {
            try (DbfReader reader = dbf(dbf, new Budget(limits))) {
                attributes = reader.names();
            }
        }
        String projection = text(sidecars.prj());
        return new VectorLayer(
                name,
                attributes,
                projection.isBlank() ? SourceCrs.UNSTATED : ProjectionText.read(projection),
                dbf == null ? null : texts(dbf).encoding(),
                sidecars.oddities());
    }

    @Override
    public void read(Budget budget, Consumer<VectorFeature> sink) throws IOException {
        ByteSource dbf = sidecars.dbf();
        try (ShpReader shapes = new ShpReader(stream(shp, budget));
                DbfReader rows = dbf == null ? null : dbf(dbf, budget)) {
            for (long number = 1; shapes.next(); number++) {
                Map<String, @Nullable Object> attributes = rows == null ? new LinkedHashMap<>() : rows.next();
                if (attributes == null) {
                    continue; // the row is marked as deleted
                }
                budget.feature();
                budget.vertices(shapes.vertexCount());
                sink.accept(shapes.feature(number, attributes));
            }
        }
    }

    private DbfReader dbf(ByteSource source, Budget budget) throws IOException {
        return new DbfReader(stream(source, budget), texts(source).alphabet());
    }

    /** Reads the table once for its letters: one name does not tell how all are written, and a .cpg is often wrong. */
    private TextChoice texts(ByteSource source) throws IOException {
        TextChoice known = texts;
        if (known == null) {
            Letters letters = new Letters();
            String page;
            try (DbfReader reader = new DbfReader(stream(source, new Budget(limits)), LATIN)) {
                page = reader.codePage();
                reader.texts(letters::add);
            }
            String said = text(sidecars.cpg()).strip();
            known = TextChoice.of(letters, hints.encoding(), said.isEmpty() ? page : said);
            texts = known;
        }
        return known;
    }

    private static InputStream stream(ByteSource source, Budget budget) throws IOException {
        return new BufferedInputStream(budget.counted(source.open()), 1 << 16);
    }

    private static String text(@Nullable ByteSource source) throws IOException {
        if (source == null) {
            return "";
        }
        try (InputStream in = source.open()) {
            return new String(in.readNBytes(MAX_SIDECAR_BYTES), StandardCharsets.UTF_8).replace("\uFEFF", "");
        }
    }
}
