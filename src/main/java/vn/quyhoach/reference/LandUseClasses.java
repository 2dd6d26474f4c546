package vn.quyhoach.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Classes of land use, in the generations of the land laws of 2013 and 2024. */
@Component
public class LandUseClasses {

    private static final List<String> SCHEMES = List.of("2014", "2024");

    private final SqlFile list = SqlFile.of(LandUseClasses.class, "land_use_classes");
    private final JdbcClient jdbc;

    LandUseClasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All classes of a generation in the order of the law, or of all generations.
     *
     * @throws ProblemException {@code PARAMETER_INVALID} for a generation there is not
     */
    public List<LandUseClass> list(@Nullable String scheme) {
        if (scheme != null && !SCHEMES.contains(scheme)) {
            Bilingual reason = new Bilingual("Cho phép: 2014, 2024.", "Allowed: 2014, 2024.");
            throw new ProblemException(
                    ProblemCode.PARAMETER_INVALID, Map.of("parameter", "scheme", "value", scheme, "reason", reason));
        }
        return jdbc.sql(list.text())
                .param("scheme", scheme)
                .query((row, n) -> new LandUseClass(
                        row.getString("scheme"),
                        row.getString("code"),
                        new Bilingual(row.getString("name_vi"), row.getString("name_en")),
                        row.getString("parent_code"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getBoolean("verified")))
                .list();
    }

    /** The codes of a generation. */
    public Set<String> codes(String scheme) {
        return list(scheme).stream().map(LandUseClass::code).collect(Collectors.toUnmodifiableSet());
    }
}
