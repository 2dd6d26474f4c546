package vn.quyhoach.layer;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.LayerSchema.AttributeType;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Reads what a published view says of itself: its columns, their types, and the comments that are titles. */
@Component
class LayerSchemaReader {

    private final SqlFile schema = SqlFile.of(LayerSchemaReader.class, "schema");
    private final JdbcClient jdbc;

    LayerSchemaReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LayerSchema read(PublishedLayer layer) {
        List<Attribute> attributes = new ArrayList<>();
        List<Bilingual> title = new ArrayList<>();
        jdbc.sql(schema.text()).param("view", layer.view()).query(row -> {
            title.add(Bilingual.parse(row.getString("view_title")));
            attributes.add(new Attribute(
                    row.getString("name"),
                    AttributeType.valueOf(row.getString("type")),
                    Bilingual.parse(row.getString("title"))));
        });
        if (attributes.isEmpty()) {
            throw new IllegalStateException("The layer " + layer.id() + " has no view " + layer.view());
        }
        return new LayerSchema(title.get(0), List.copyOf(attributes));
    }
}
