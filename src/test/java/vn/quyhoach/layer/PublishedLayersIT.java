package vn.quyhoach.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.SampleTest;

/** Walks the catalogue: every layer has what every service needs of it. */
@SampleTest
class PublishedLayersIT {

    @Autowired
    private Layers layers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApiClient http;

    @Test
    void everyLayerHasItsViewInBothSystems() {
        for (PublishedLayer layer : layers.list()) {
            for (String column : List.of("geom", "geom_web")) {
                String type = jdbc.sql("select format_type(atttypid, atttypmod) from pg_attribute "
                                + "where attrelid = cast(:view as regclass) and attname = :column")
                        .param("view", layer.view())
                        .param("column", column)
                        .query(String.class)
                        .single();
                assertThat(type.toUpperCase(Locale.ROOT))
                        .as("%s.%s", layer.id(), column)
                        .isEqualTo("GEOMETRY(MULTI" + kind(layer) + "," + (column.equals("geom") ? 9210 : 3857) + ")");
            }
        }
    }

    private static String kind(PublishedLayer layer) {
        return layer.geometry() == GeometryKind.LINE
                ? "LINESTRING"
                : layer.geometry().name();
    }

    @Test
    void everyLayerAndAttributeHasATitleInBothLanguages() {
        for (PublishedLayer layer : layers.list()) {
            LayerSchema schema = layers.schema(layer);
            assertThat(schema.title().vi()).as(layer.id()).isNotEqualTo(layer.view());
            assertThat(schema.attributes()).as(layer.id()).allSatisfy(attribute -> {
                assertThat(attribute.title().vi()).as(attribute.name()).isNotEqualTo(attribute.name());
                assertThat(attribute.title().en())
                        .as(attribute.name())
                        .isNotEqualTo(attribute.title().vi());
            });
            assertThat(schema.has("code") && schema.has("name") && schema.has("class_code") && schema.has("class_name"))
                    .as(layer.id())
                    .isTrue();
        }
    }

    /** A box and a tile of each layer can be found by a spatial index on the column they ask, below the view. */
    @Test
    void everyGeometryHasAnIndex() {
        for (PublishedLayer layer : layers.list()) {
            for (String column : List.of("geom", "geom_web")) {
                List<String> indexes = jdbc.sql("""
                                select distinct index.indexrelid::regclass::text
                                from pg_rewrite rule
                                join pg_depend depends on depends.objid = rule.oid
                                join pg_attribute attribute
                                    on attribute.attrelid = depends.refobjid and attribute.attnum = depends.refobjsubid
                                join pg_index index
                                    on index.indrelid = attribute.attrelid and index.indkey[0] = attribute.attnum
                                join pg_class class on class.oid = index.indexrelid
                                join pg_am method on method.oid = class.relam
                                where rule.ev_class = cast(:view as regclass)
                                    and attribute.attname = :column and method.amname = 'gist'
                                """)
                        .param("view", layer.view())
                        .param("column", column)
                        .query(String.class)
                        .list();
                assertThat(indexes).as("%s.%s", layer.id(), column).hasSize(1);
            }
        }
    }

    @Test
    void everyLayerHasItsLegendAndAllItsClassesAreInIt() {
        JsonNode described = http.get("/api/layers").json();
        assertThat(described).hasSize(layers.list().size());
        for (JsonNode layer : described) {
            List<String> codes = layer.get("classes").findValuesAsString("code");
            assertThat(codes).as(layer.get("id").asString()).isNotEmpty();
            String view = layers.get(layer.get("id").asString()).view();
            assertThat(codes)
                    .as("legend of %s", view)
                    .containsAll(jdbc.sql("select distinct class_code from " + view)
                            .query(String.class)
                            .list());
            assertThat(layer.get("classes"))
                    .allSatisfy(look ->
                            assertThat(look.has("fill") || look.has("line")).isTrue());
        }
    }

    @Test
    void everyServiceAnswersForEveryLayer() {
        for (PublishedLayer layer : layers.list()) {
            for (String address : List.of(
                    "/tiles/%s.json",
                    "/styles/%s.json",
                    "/styles/%s.sld",
                    "/styles/%s.qml",
                    "/ogc/collections/%s",
                    "/ogc/collections/%s?f=html",
                    "/ogc/collections/%s/items?limit=3",
                    "/ogc/collections/%s/items?limit=3&f=html",
                    "/api/exports/%s.gpkg?bbox=106,10,106.1,10.1")) {
                String path = address.formatted(layer.id());
                assertThat(http.get(path).status()).as(path).isEqualTo(200);
            }
        }
    }
}
