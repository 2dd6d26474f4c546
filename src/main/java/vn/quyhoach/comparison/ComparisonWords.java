package vn.quyhoach.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.LayerVersions;
import vn.quyhoach.layer.ReaderDatabase;
import vn.quyhoach.reference.ClassVocabularies;
import vn.quyhoach.reference.ClassVocabularies.Used;
import vn.quyhoach.reference.ClassVocabulary;
import vn.quyhoach.sql.SqlFile;

/** The list in whose words two versions are compared, found once for the content both have. */
@Component
class ComparisonWords {

    private static final int MOST_COMPARISONS = 200;

    private record Key(String layer, long from, long to, String content) {}

    private final SqlFile usedClasses = SqlFile.of(ComparisonWords.class, "used_classes");
    private final Cache<Key, ClassVocabulary> known =
            Caffeine.newBuilder().maximumSize(MOST_COMPARISONS).build();
    private final ReaderDatabase database;
    private final ClassVocabularies vocabularies;
    private final LayerVersions versions;

    ComparisonWords(ReaderDatabase database, ClassVocabularies vocabularies, LayerVersions versions) {
        this.database = database;
        this.vocabularies = vocabularies;
        this.versions = versions;
    }

    ClassVocabulary of(Sides sides) {
        String layer = sides.fromLayer().baseId();
        String content = versions.of(sides.fromLayer()) + " " + versions.of(sides.toLayer());
        return known.get(
                new Key(layer, sides.from().id(), sides.to().id(), content),
                key -> vocabularies.of(layer, used(layer, sides)));
    }

    private List<Used> used(String layer, Sides sides) {
        return database.ask(jdbc -> jdbc.sql(usedClasses.text())
                .param("layer", layer)
                .param("from_version", sides.from().id())
                .param("to_version", sides.to().id())
                .query((row, n) -> new Used(row.getString("class_scheme"), row.getString("class_code")))
                .list());
    }
}
