package vn.quyhoach.encoding.file;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.encoding.XmlText;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.GeometryKind;

/** What a file says of its origin, for catalogues: ISO 19115 in the XML of ISO 19139. */
final class IsoMetadata {

    private static final String CODES = "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml#";

    private final StringBuilder xml = new StringBuilder(2048);

    private IsoMetadata() {}

    /** @param box of the features in the layer's system: west, south, east, north; null for none */
    static String write(GeoPackageLayer layer, LayerMetadata origin, double @Nullable [] box, String source) {
        IsoMetadata document = new IsoMetadata();
        document.all(layer, origin, box, source);
        return document.xml.toString();
    }

    private void all(GeoPackageLayer layer, LayerMetadata origin, double @Nullable [] box, String source) {
        String today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
        xml.append("<gmd:MD_Metadata xmlns:gmd=\"http://www.isotc211.org/2005/gmd\""
                + " xmlns:gco=\"http://www.isotc211.org/2005/gco\">");
        text("gmd:fileIdentifier", source);
        code(
                "gmd:language",
                "gmd:LanguageCode",
                "http://www.loc.gov/standards/iso639-2/",
                layer.language().say("vie", "eng"));
        code("gmd:characterSet", "gmd:MD_CharacterSetCode", CODES + "MD_CharacterSetCode", "utf8");
        code("gmd:hierarchyLevel", "gmd:MD_ScopeCode", CODES + "MD_ScopeCode", "dataset");
        xml.append("<gmd:contact><gmd:CI_ResponsibleParty>");
        text("gmd:organisationName", "quyhoach");
        code("gmd:role", "gmd:CI_RoleCode", CODES + "CI_RoleCode", "distributor");
        xml.append("</gmd:CI_ResponsibleParty></gmd:contact>");
        date("gmd:dateStamp", today);
        xml.append("<gmd:spatialRepresentationInfo><gmd:MD_VectorSpatialRepresentation><gmd:geometricObjects>"
                + "<gmd:MD_GeometricObjects>");
        code(
                "gmd:geometricObjectType",
                "gmd:MD_GeometricObjectTypeCode",
                CODES + "MD_GeometricObjectTypeCode",
                kind(layer.geometry()));
        xml.append("</gmd:MD_GeometricObjects></gmd:geometricObjects></gmd:MD_VectorSpatialRepresentation>"
                + "</gmd:spatialRepresentationInfo>");
        xml.append(
                "<gmd:referenceSystemInfo><gmd:MD_ReferenceSystem><gmd:referenceSystemIdentifier><gmd:RS_Identifier>");
        text("gmd:code", Integer.toString(layer.crs().srid()));
        text("gmd:codeSpace", "EPSG");
        xml.append("</gmd:RS_Identifier></gmd:referenceSystemIdentifier></gmd:MD_ReferenceSystem>"
                + "</gmd:referenceSystemInfo>");
        xml.append("<gmd:identificationInfo><gmd:MD_DataIdentification><gmd:citation><gmd:CI_Citation>");
        text("gmd:title", layer.title());
        xml.append("<gmd:date><gmd:CI_Date>");
        date("gmd:date", today);
        code("gmd:dateType", "gmd:CI_DateTypeCode", CODES + "CI_DateTypeCode", "publication");
        xml.append("</gmd:CI_Date></gmd:date></gmd:CI_Citation></gmd:citation>");
        List<String> statements = new ArrayList<>(List.of(layer.abstractText()));
        statements.addAll(origin.origins());
        text("gmd:abstract", String.join("\n", statements));
        code(
                "gmd:language",
                "gmd:LanguageCode",
                "http://www.loc.gov/standards/iso639-2/",
                layer.language().say("vie", "eng"));
        xml.append("<gmd:topicCategory><gmd:MD_TopicCategoryCode>planningCadastre</gmd:MD_TopicCategoryCode>"
                + "</gmd:topicCategory>");
        if (box != null) {
            extent(box, layer.crs());
        }
        xml.append("</gmd:MD_DataIdentification></gmd:identificationInfo></gmd:MD_Metadata>");
    }

    private void extent(double[] box, Crs crs) {
        Envelope envelope = new Envelope(box[0], box[2], box[1], box[3]);
        envelope.expandBy(crs.geographic() ? 1e-6 : 0.1); // one point has no outline
        Geometry outline = Densifier.densify(
                Geometries.factory(crs).toGeometry(envelope), Math.max(envelope.getWidth(), envelope.getHeight()) / 16);
        Envelope degrees = Geometries.transform(outline, crs, Crs.WGS84).getEnvelopeInternal();
        xml.append("<gmd:extent><gmd:EX_Extent><gmd:geographicElement><gmd:EX_GeographicBoundingBox>");
        number("gmd:westBoundLongitude", degrees.getMinX());
        number("gmd:eastBoundLongitude", degrees.getMaxX());
        number("gmd:southBoundLatitude", degrees.getMinY());
        number("gmd:northBoundLatitude", degrees.getMaxY());
        xml.append("</gmd:EX_GeographicBoundingBox></gmd:geographicElement></gmd:EX_Extent></gmd:extent>");
    }

    private void text(String name, String value) {
        xml.append('<').append(name).append("><gco:CharacterString>");
        XmlText.append(xml, value);
        xml.append("</gco:CharacterString></").append(name).append('>');
    }

    private void date(String name, String day) {
        xml.append("<%1$s><gco:Date>%2$s</gco:Date></%1$s>".formatted(name, day));
    }

    private void number(String name, double value) {
        xml.append("<%1$s><gco:Decimal>%2$s</gco:Decimal></%1$s>".formatted(name, Math.round(value * 1e6) / 1e6));
    }

    private void code(String name, String type, String list, String value) {
        xml.append("<%1$s><%2$s codeList=\"%3$s\" codeListValue=\"%4$s\">%4$s</%2$s></%1$s>"
                .formatted(name, type, list, value));
    }

    private static String kind(GeometryKind geometry) {
        return switch (geometry) {
            case POINT -> "point";
            case LINE -> "curve";
            case POLYGON -> "surface";
        };
    }
}
