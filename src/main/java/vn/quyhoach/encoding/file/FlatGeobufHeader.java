package vn.quyhoach.encoding.file;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.LayerSchema.AttributeType;

/** What stands before the features: their kind, columns with titles, and system. */
final class FlatGeobufHeader {

    private final FlatBufferBuilder builder = new FlatBufferBuilder(4 * 1024);

    private FlatGeobufHeader() {}

    static byte[] of(EncodedLayer layer) {
        return new FlatGeobufHeader().write(layer);
    }

    private byte[] write(EncodedLayer layer) {
        int name = builder.createString(layer.layer().id());
        int title = builder.createString(layer.schema().title().vi());
        int description = builder.createString(layer.about());
        int columns = Header.createColumnsVector(builder, columns(layer.schema().attributes()));
        int crs = crs(layer.crs().srid());
        Header.startHeader(builder);
        Header.addName(builder, name);
        Header.addGeometryType(
                builder,
                switch (layer.layer().geometry()) {
                    case POINT -> GeometryType.MultiPoint;
                    case LINE -> GeometryType.MultiLineString;
                    case POLYGON -> GeometryType.MultiPolygon;
                });
        Header.addColumns(builder, columns);
        Header.addFeaturesCount(builder, 0); // unknown
        Header.addIndexNodeSize(builder, 0); // no index
        Header.addCrs(builder, crs);
        Header.addTitle(builder, title);
        Header.addDescription(builder, description);
        Header.finishSizePrefixedHeaderBuffer(builder, Header.endHeader(builder));
        return builder.sizedByteArray();
    }

    private int[] columns(List<Attribute> attributes) {
        int[] columns = new int[attributes.size() + 1];
        columns[0] = column("id", ColumnType.Long, "id", "id");
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            columns[i + 1] = column(
                    attribute.name(),
                    type(attribute.type()),
                    attribute.title().vi(),
                    attribute.title().en());
        }
        return columns;
    }

    private int column(String name, int type, String title, String description) {
        int nameText = builder.createString(name);
        int titleText = builder.createString(title);
        int descriptionText = builder.createString(description);
        Column.startColumn(builder);
        Column.addName(builder, nameText);
        Column.addType(builder, type);
        Column.addTitle(builder, titleText);
        Column.addDescription(builder, descriptionText);
        return Column.endColumn(builder);
    }

    private int crs(int srid) {
        CoordinateSystems.Definition definition = CoordinateSystems.get(srid);
        int org = builder.createString("EPSG");
        int name = builder.createString(definition.name());
        int wkt = builder.createString(definition.wkt1());
        Crs.startCrs(builder);
        Crs.addOrg(builder, org);
        Crs.addCode(builder, srid);
        Crs.addName(builder, name);
        Crs.addWkt(builder, wkt);
        return Crs.endCrs(builder);
    }

    private static int type(AttributeType type) {
        return switch (type) {
            case TEXT -> ColumnType.String;
            case INTEGER, LONG -> ColumnType.Long;
            case DECIMAL -> ColumnType.Double;
            case BOOLEAN -> ColumnType.Bool;
            case DATE -> ColumnType.DateTime;
        };
    }
}
