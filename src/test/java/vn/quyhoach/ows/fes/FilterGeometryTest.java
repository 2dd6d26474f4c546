package vn.quyhoach.ows.fes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quyhoach.ows.fes.Filters.geometry;
import static vn.quyhoach.ows.fes.Filters.read;
import static vn.quyhoach.ows.fes.Filters.reference;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyhoach.filter.Expression;
import vn.quyhoach.filter.Predicate;
import vn.quyhoach.problem.ProblemException;

/** Geometries and relations in space, in all versions of GML and all orders of axes. */
class FilterGeometryTest {

    @Test
    void boxesInTheOrderTheNameOfTheSystemStandsFor() {
        for (String[] form : new String[][] {
            {"urn:ogc:def:crs:EPSG::4326", "10.5 106.25", "10.75 106.5"},
            {"http://www.opengis.net/def/crs/EPSG/0/4326", "10.5 106.25", "10.75 106.5"},
            {"EPSG:4326", "106.25 10.5", "106.5 10.75"},
            {"http://www.opengis.net/gml/srs/epsg.xml#4326", "106.25 10.5", "106.5 10.75"},
            {"urn:ogc:def:crs:OGC:1.3:CRS84", "106.25 10.5", "106.5 10.75"}
        }) {
            Predicate read = read("<f:BBOX><gml:Envelope srsName=\"" + form[0] + "\"><gml:lowerCorner>" + form[1]
                    + "</gml:lowerCorner><gml:upperCorner>" + form[2]
                    + "</gml:upperCorner></gml:Envelope></f:BBOX>");
            Predicate.Spatial spatial = (Predicate.Spatial) read;
            assertThat(spatial.left()).as("without a name it is the geometry").isEqualTo(geometry());
            Expression.GeometryLiteral box = (Expression.GeometryLiteral) spatial.right();
            assertThat(box.geometry().getEnvelopeInternal().toString())
                    .as(form[0])
                    .isEqualTo("Env[106.25 : 106.5, 10.5 : 10.75]");
            assertThat(box.crs().srid()).isEqualTo(4326);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Equals", "Disjoint", "Intersects", "Touches", "Crosses", "Within", "Contains", "Overlaps"})
    void relationsInSpace(String operator) {
        Predicate.Spatial read = (Predicate.Spatial) read("<f:" + operator + ">" + reference("ours:geometry")
                + "<gml:Point srsName=\"urn:ogc:def:crs:EPSG::9210\"><gml:pos>600000 1180000</gml:pos></gml:Point></f:"
                + operator + ">");
        assertThat(read.operator().name()).isEqualTo(operator.toUpperCase(Locale.ROOT));
        assertThat(((Expression.GeometryLiteral) read.right()).geometry().toText())
                .isEqualTo("POINT (600000 1180000)");
    }

    @Test
    void distancesInTheirUnits() {
        String point = "<gml:Point><gml:pos>600000 1180000</gml:pos></gml:Point>";
        Predicate.Near near = (Predicate.Near) read(
                "<f:DWithin>" + reference("geometry") + point + "<f:Distance uom=\"km\">1.5</f:Distance></f:DWithin>");
        assertThat(near.metres()).isEqualTo(1500);
        assertThat(read("<f:Beyond>" + point + "<f:Distance uom=\"m\">10</f:Distance></f:Beyond>"))
                .isInstanceOf(Predicate.Not.class);
        assertThatThrownBy(() -> read("<f:DWithin>" + point + "<f:Distance uom=\"deg\">1</f:Distance></f:DWithin>"))
                .hasMessageContaining("deg");
    }

    @Test
    void geometriesOfAllVersionsOfGml() {
        String[] polygons = {
            "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 4 0 4 4 0 0</gml:posList></gml:LinearRing>"
                    + "</gml:exterior></gml:Polygon>",
            "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList srsDimension=\"3\">0 0 9 4 0 9 4 4 9 0 0 9"
                    + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>",
            "<gml:Polygon><gml:exterior><gml:LinearRing><gml:pos>0 0</gml:pos><gml:pos>4 0</gml:pos><gml:pos>4 4"
                    + "</gml:pos><gml:pos>0 0</gml:pos></gml:LinearRing></gml:exterior></gml:Polygon>",
            "<gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>0,0 4,0 4,4 0,0</gml:coordinates>"
                    + "</gml:LinearRing></gml:outerBoundaryIs></gml:Polygon>",
            "<gml:Surface><gml:patches><gml:PolygonPatch><gml:exterior><gml:LinearRing><gml:posList>0 0 4 0 4 4 0 0"
                    + "</gml:posList></gml:LinearRing></gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface>",
            "<gml:MultiSurface><gml:surfaceMember><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 4 0 4 4"
                    + " 0 0</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember>"
                    + "</gml:MultiSurface>"
        };
        for (String polygon : polygons) {
            Predicate.Spatial read =
                    (Predicate.Spatial) read("<f:Intersects>" + reference("geometry") + polygon + "</f:Intersects>");
            assertThat(((Expression.GeometryLiteral) read.right())
                            .geometry()
                            .getGeometryN(0)
                            .toText())
                    .as(polygon)
                    .isEqualTo("POLYGON ((0 0, 4 0, 4 4, 0 0))");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>0 0 4 0 4 4 0 1</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>",
                "<gml:Point><gml:pos>1</gml:pos></gml:Point>",
                "<gml:Point><gml:pos>a b</gml:pos></gml:Point>",
                "<gml:Point><gml:pos>NaN 1</gml:pos></gml:Point>",
                "<gml:Point/>",
                "<gml:Solid/>",
                "<gml:Point srsName=\"EPSG:99999\"><gml:pos>1 2</gml:pos></gml:Point>",
                "<gml:LineString><gml:posList>1 2 3</gml:posList></gml:LineString>",
                "<gml:Envelope><gml:lowerCorner>5 5</gml:lowerCorner><gml:upperCorner>1 1</gml:upperCorner></gml:Envelope>"
            })
    void geometriesThatAreNone(String geometry) {
        assertThatThrownBy(() -> read("<f:Intersects>" + reference("geometry") + geometry + "</f:Intersects>"))
                .isInstanceOf(ProblemException.class);
    }
}
