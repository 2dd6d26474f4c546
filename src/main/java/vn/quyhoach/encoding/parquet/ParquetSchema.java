package vn.quyhoach.encoding.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.Type;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;

/** The columns of a file: id, attributes, geometry, and the four sides of its box. */
final class ParquetSchema {

    private final List<SchemaElement> elements = new ArrayList<>();
    private final List<ParquetColumn> columns = new ArrayList<>();

    ParquetSchema(LayerSchema layer) {
        SchemaElement root = new SchemaElement("schema");
        root.setNum_children(layer.attributes().size() + 3);
        elements.add(root);
        column(LayerSchema.ID, Type.INT64, FieldRepetitionType.REQUIRED);
        for (Attribute attribute : layer.attributes()) {
            attribute(attribute);
        }
        column(GeoMetadata.GEOMETRY, Type.BYTE_ARRAY, FieldRepetitionType.OPTIONAL);
        SchemaElement box = new SchemaElement(GeoMetadata.BOX);
        box.setRepetition_type(FieldRepetitionType.OPTIONAL);
        box.setNum_children(GeoMetadata.SIDES.size());
        elements.add(box);
        for (String side : GeoMetadata.SIDES) {
            elements.add(element(side, Type.DOUBLE, FieldRepetitionType.REQUIRED));
            // it may be missing with its box
            columns.add(new ParquetColumn(List.of(GeoMetadata.BOX, side), Type.DOUBLE, true));
        }
    }

    List<SchemaElement> elements() {
        return elements;
    }

    List<ParquetColumn> columns() {
        return columns;
    }

    private void attribute(Attribute attribute) {
        Type type = switch (attribute.type()) {
            case TEXT -> Type.BYTE_ARRAY;
            case INTEGER, DATE -> Type.INT32;
            case LONG -> Type.INT64;
            case DECIMAL -> Type.DOUBLE;
            case BOOLEAN -> Type.BOOLEAN;
        };
        SchemaElement element = column(attribute.name(), type, FieldRepetitionType.OPTIONAL);
        switch (attribute.type()) {
            case TEXT -> {
                element.setLogicalType(LogicalType.STRING(new StringType()));
                element.setConverted_type(ConvertedType.UTF8);
            }
            case DATE -> {
                element.setLogicalType(LogicalType.DATE(new DateType()));
                element.setConverted_type(ConvertedType.DATE);
            }
            default -> {
                // the type says it all
            }
        }
    }

    private SchemaElement column(String name, Type type, FieldRepetitionType repetition) {
        SchemaElement element = element(name, type, repetition);
        elements.add(element);
        columns.add(new ParquetColumn(List.of(name), type, repetition == FieldRepetitionType.OPTIONAL));
        return element;
    }

    private static SchemaElement element(String name, Type type, FieldRepetitionType repetition) {
        SchemaElement element = new SchemaElement(name);
        element.setType(type);
        element.setRepetition_type(repetition);
        return element;
    }
}
