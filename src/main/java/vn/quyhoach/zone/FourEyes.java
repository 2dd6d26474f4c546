package vn.quyhoach.zone;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.People;
import vn.quyhoach.sql.SqlFile;

/**
 * Two people for what is decided: who decides is not who did the work. Nobody is exempt, an administrator neither: a door
 * beside the rule would be the rule. People are told apart by account and by the name they go by, so that a second
 * account of the same name is no second person.
 */
@Component
class FourEyes {

    private final SqlFile authors = SqlFile.of(FourEyes.class, "authors_of_version");
    private final JdbcClient jdbc;
    private final People people;

    FourEyes(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Everybody who made the version, drew in it or brought a file into it, by account. */
    List<String> authors(long versionId) {
        return jdbc.sql(authors.text())
                .param("version", versionId)
                .query(String.class)
                .list();
    }

    /** Whether the caller is one of those people, under whatever account. */
    boolean isOneOf(Collection<String> usernames) {
        String caller = CurrentUser.get().username();
        Set<String> all = new HashSet<>(usernames);
        if (all.contains(caller)) {
            return true;
        }
        Map<String, String> own = people.displayNames(Set.of(caller));
        Set<String> theirs =
                people.displayNames(all).values().stream().map(FourEyes::plain).collect(Collectors.toSet());
        return own.values().stream().map(FourEyes::plain).anyMatch(theirs::contains);
    }

    /** Letters and digits only, however they were typed. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }
}
