package vn.quyhoach.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quyhoach.reference.ProjectClass;

/** The kinds of project by whatever a file calls them: code, name in either language, with or without diacritics. */
final class KindWords {

    private final Map<String, String> codes = new HashMap<>();

    KindWords(List<ProjectClass> kinds) {
        for (ProjectClass kind : kinds) {
            Stream.of(kind.code(), kind.name().vi(), kind.name().en())
                    .forEach(word -> codes.putIfAbsent(Field.fold(word), kind.code()));
        }
    }

    /** The code of the kind that is meant. */
    Optional<String> code(String words) {
        return Optional.ofNullable(codes.get(Field.fold(words)));
    }
}
