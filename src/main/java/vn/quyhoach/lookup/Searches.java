package vn.quyhoach.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.geo.SqlBoxes;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.sql.SqlFile;

/** Finds units, urban centres, zones and projects by name or code. */
@Component
public class Searches {

    static final int MOST = 50;
    static final int MOST_CHARACTERS = 100;

    private final SqlFile search = SqlFile.of(Searches.class, "search");
    private final JdbcClient jdbc;
    private final Layers layers;

    Searches(JdbcClient jdbc, Layers layers) {
        this.jdbc = jdbc;
        this.layers = layers;
    }

    /** The best first; nothing for a text without a letter or digit. */
    @Transactional(readOnly = true, timeout = 10)
    List<SearchHit> find(String text, int limit, Moment moment, boolean english) {
        if (text.chars().noneMatch(Character::isLetterOrDigit) || text.indexOf(0) >= 0) {
            return List.of();
        }
        List<PublishedLayer> visible = layers.published();
        return jdbc.sql(search.text())
                .param("q", text)
                .param("day", moment.day())
                .param("versions", moment.versions())
                .param("layers", ids(visible))
                .param(
                        "named_layers",
                        ids(visible.stream()
                                .filter(layer -> layer.role() != LayerRole.BASE_ZONING)
                                .toList()))
                .param("limit", limit)
                .query((row, number) -> hit(row, english))
                .list();
    }

    private static String[] ids(List<PublishedLayer> layers) {
        return layers.stream().map(PublishedLayer::id).toArray(String[]::new);
    }

    private static SearchHit hit(ResultSet row, boolean english) throws SQLException {
        return new SearchHit(
                row.getString("kind"),
                row.getLong("id"),
                row.getString("layer_id"),
                row.getString("title"),
                row.getString(english ? "subtitle_en" : "subtitle_vi"),
                SqlBoxes.degrees(row, "box"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
