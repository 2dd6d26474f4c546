package vn.quyhoach.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.vectorfile.ArchiveEntry;
import vn.quyhoach.vectorfile.ReadingHints;
import vn.quyhoach.vectorfile.VectorFile;
import vn.quyhoach.vectorfile.VectorFiles;
import vn.quyhoach.vectorfile.VectorLimits;

/** The files of a dossier while they are open. Documents and styles may lie beside the maps. */
final class DossierFiles implements AutoCloseable {

    /** One that holds layers. */
    record Opened(DeliveredFile delivered, VectorFile file) {

        String name() {
            return delivered.name();
        }

        /** What reports call a layer of it. */
        String nameOf(String layer) {
            return name() + "#" + layer;
        }
    }

    private final List<Opened> list = new ArrayList<>();
    private final List<ArchiveEntry> contents = new ArrayList<>();

    private DossierFiles() {}

    static DossierFiles open(List<DeliveredFile> files, ReadingHints hints) {
        DossierFiles opened = new DossierFiles();
        try {
            for (DeliveredFile file : files) {
                ArchiveEntry beside = ArchiveEntry.of(file.name());
                if (beside.isPaper()) {
                    opened.contents.add(beside);
                    continue;
                }
                VectorFile vector = VectorFiles.open(file.path(), file.name(), VectorLimits.DOSSIER, hints);
                opened.list.add(new Opened(file, vector));
                opened.contents.addAll(vector.contents());
            }
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    List<Opened> list() {
        return list;
    }

    List<ArchiveEntry> contents() {
        return contents;
    }

    /** @param name of the file; null for the only one */
    Opened get(@Nullable String name) {
        return list.stream()
                .filter(one -> name == null ? list.size() == 1 : one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    String names =
                            String.join(", ", list.stream().map(Opened::name).toList());
                    return new ProblemException(
                            ProblemCode.PARAMETER_INVALID,
                            Map.of(
                                    "parameter",
                                    "layers.file",
                                    "value",
                                    name == null ? "" : name,
                                    "reason",
                                    new Bilingual(
                                            "Hồ sơ có các tệp: " + names + ".", "The dossier has: " + names + ".")));
                });
    }

    @Override
    public void close() {
        list.forEach(one -> one.file().close());
    }
}
