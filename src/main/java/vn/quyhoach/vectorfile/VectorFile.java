package vn.quyhoach.vectorfile;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** A file that is open: its layers, and their features one after the other. Close it. */
public final class VectorFile implements AutoCloseable {

    private final VectorFormat format;
    private final List<FeatureSource> sources;
    private final List<ArchiveEntry> contents;
    private final VectorLimits limits;
    private final Closeable underlying;
    private @Nullable List<VectorLayer> layers;

    VectorFile(VectorFormat format, List<FeatureSource> sources, VectorLimits limits, Closeable underlying) {
        this(format, sources, List.of(), limits, underlying);
    }

    VectorFile(
            VectorFormat format,
            List<FeatureSource> sources,
            List<ArchiveEntry> contents,
            VectorLimits limits,
            Closeable underlying) {
        this.format = format;
        this.sources = List.copyOf(sources);
        this.contents = List.copyOf(contents);
        this.limits = limits;
        this.underlying = underlying;
    }

    public VectorFormat format() {
        return format;
    }

    /** What an archive holds besides layers. */
    public List<ArchiveEntry> contents() {
        return contents;
    }

    /** The same, its texts read anew where they are of an old alphabet under the name of Unicode. */
    VectorFile relettered(ReadingHints hints) {
        List<FeatureSource> read = new ArrayList<>();
        sources.forEach(source -> read.add(new Relettered(source, limits, hints)));
        return new VectorFile(format, read, contents, limits, underlying);
    }

    List<FeatureSource> sources() {
        return sources;
    }

    /**
     * The layers in the order of the file; never empty.
     *
     * @throws ProblemException {@code FILE_UNREADABLE}, {@code UPLOAD_TOO_LARGE}
     */
    public List<VectorLayer> layers() {
        if (layers == null) {
            List<VectorLayer> found = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (FeatureSource source : sources) {
                reading(() -> found.add(unique(source.layer(), names)));
            }
            layers = List.copyOf(found);
        }
        return layers;
    }

    /** Folders of an archive may hold files of the same name. */
    private static VectorLayer unique(VectorLayer layer, Set<String> names) {
        String name = layer.name();
        for (int n = 2; !names.add(name); n++) {
            name = layer.name() + " (" + n + ")";
        }
        return layer.named(name);
    }

    /**
     * Hands every feature of a layer to the sink, one in memory at a time.
     *
     * @throws ProblemException {@code FILE_UNREADABLE}, {@code UPLOAD_TOO_LARGE}, {@code GEOMETRY_TOO_LARGE}, and
     *     whatever the sink throws
     */
    public void read(VectorLayer layer, Consumer<VectorFeature> sink) {
        FeatureSource source = source(layer);
        reading(() -> source.read(new Budget(limits), sink));
    }

    /** The first features of a layer, for people to look at. */
    public List<VectorFeature> first(VectorLayer layer, int most) {
        List<VectorFeature> first = new ArrayList<>();
        FeatureSource source = source(layer);
        reading(() -> source.readFirst(most, new Budget(limits), first::add));
        return first;
    }

    private FeatureSource source(VectorLayer layer) {
        int index = layers().indexOf(layer);
        if (index < 0) {
            throw new IllegalArgumentException("Not a layer of this file: " + layer.name());
        }
        return sources.get(index);
    }

    @Override
    public void close() {
        try {
            underlying.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a step of reading may throw. */
    interface Step {
        void run() throws IOException;
    }

    static void reading(Step step) {
        try {
            step.run();
        } catch (IOException | JacksonException e) {
            throw unreadable(e);
        }
    }

    static ProblemException unreadable(Exception e) {
        String message = e.getMessage();
        String reason = message == null ? e.getClass().getSimpleName() : message;
        return new ProblemException(
                ProblemCode.FILE_UNREADABLE,
                Map.of("reason", reason.lines().findFirst().orElse("")));
    }
}
