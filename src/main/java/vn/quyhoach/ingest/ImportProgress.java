package vn.quyhoach.ingest;

import java.util.List;
import java.util.function.LongConsumer;
import vn.quyhoach.text.Bilingual;

/** Hears how far an import is: how many objects of a layer have been read. Whatever it throws ends the import. */
@FunctionalInterface
public interface ImportProgress extends LongConsumer {

    /** What is being done now. */
    default void phase(Bilingual name) {}

    /** The import is whole: in its transaction, just before the end of that. */
    default void stored(List<ImportReport> reports) {}
}
