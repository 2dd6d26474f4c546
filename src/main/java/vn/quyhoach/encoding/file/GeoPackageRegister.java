package vn.quyhoach.encoding.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.text.Bilingual;

/** Writes what a GeoPackage says of its layer: system, extent, names of columns, meanings of codes, style, metadata. */
final class GeoPackageRegister {

    private final Connection file;
    private final GeoPackageLayer layer;

    GeoPackageRegister(Connection file, GeoPackageLayer layer) {
        this.file = file;
        this.layer = layer;
    }

    void write(double[] box, long rows, LayerMetadata metadata, String source) throws SQLException {
        int srid = layer.crs().srid();
        system(4326);
        if (srid != 4326) {
            system(srid);
        }
        boolean some = rows > 0;
        insert(
                "insert into gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y,"
                        + " srs_id) values (?, 'features', ?, ?, ?, ?, ?, ?, ?)",
                layer.table(),
                layer.title(),
                layer.abstractText(),
                some ? box[0] : null,
                some ? box[1] : null,
                some ? box[2] : null,
                some ? box[3] : null,
                srid);
        insert(
                "insert into gpkg_geometry_columns values (?, 'geom', ?, ?, 0, 0)",
                layer.table(),
                layer.geometryType(),
                srid);
        columns();
        insert(
                "insert into layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,"
                        + " styleQML, styleSLD, useAsDefault, description, owner)"
                        + " values ('', '', ?, 'geom', ?, ?, ?, 1, ?, '')",
                layer.table(),
                layer.table().substring(0, Math.min(30, layer.table().length())),
                layer.qml(),
                layer.sld(),
                layer.title());
        metadata("http://mrcc.com/qgis.dtd", metadata.write(layer, source));
        metadata("http://www.isotc211.org/2005/gmd", IsoMetadata.write(layer, metadata, some ? box : null, source));
    }

    private void metadata(String standard, String text) throws SQLException {
        insert(
                "insert into gpkg_metadata (md_scope, md_standard_uri, mime_type, metadata)"
                        + " values ('dataset', ?, 'text/xml', ?)",
                standard,
                text);
        insert(
                "insert into gpkg_metadata_reference (reference_scope, table_name, md_file_id)"
                        + " values ('table', ?, last_insert_rowid())",
                layer.table());
    }

    private void system(int srid) throws SQLException {
        CoordinateSystems.Definition definition = CoordinateSystems.get(srid);
        insert(
                "insert or ignore into gpkg_spatial_ref_sys values (?, ?, 'EPSG', ?, ?, ?, ?)",
                definition.name(),
                srid,
                srid,
                definition.wkt1(),
                "EPSG:" + srid,
                definition.wkt2());
    }

    private void columns() throws SQLException {
        String classes = layer.table() + "_class_code";
        constraint(classes, layer.classes());
        Set<String> taken = new HashSet<>();
        for (Attribute attribute : layer.attributes()) {
            String title = words(attribute.title());
            // names must differ within a table; titles in Vietnamese need not
            String name = taken.add(title) ? title : title + " (" + attribute.name() + ")";
            String rule = null;
            if (attribute.name().equals("class_code") && !layer.classes().isEmpty()) {
                rule = classes;
            } else if (attribute.name().equals("position_basis")) {
                rule = "position_basis";
                constraint(rule, layer.positionBases());
            }
            insert(
                    "insert into gpkg_data_columns values (?, ?, ?, ?, ?, null, ?)",
                    layer.table(),
                    attribute.name(),
                    name,
                    title,
                    other(attribute.title()),
                    rule);
        }
    }

    private void constraint(String name, Map<String, Bilingual> meanings) throws SQLException {
        for (Map.Entry<String, Bilingual> meaning : meanings.entrySet()) {
            insert(
                    "insert or ignore into gpkg_data_column_constraints (constraint_name, constraint_type, value, description)"
                            + " values (?, 'enum', ?, ?)",
                    name,
                    meaning.getKey(),
                    words(meaning.getValue()));
        }
    }

    private String words(Bilingual text) {
        return layer.language().say(text);
    }

    /** In the language that the names are not in. */
    private String other(Bilingual text) {
        return layer.language().say(text.en(), text.vi());
    }

    private void insert(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = file.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
