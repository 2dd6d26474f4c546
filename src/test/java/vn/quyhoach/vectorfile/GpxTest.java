package vn.quyhoach.vectorfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** What receivers and telephones write. */
class GpxTest {

    private static final VectorLimits SMALL = new VectorLimits(1 << 20, 100, 1_000);

    private static List<VectorFeature> features(String content) {
        List<VectorFeature> features = new ArrayList<>();
        try (VectorFile file = VectorFiles.openText(
                "<?xml version=\"1.0\"?><!-- a receiver --><gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\">"
                        + content + "</gpx>",
                SMALL)) {
            assertThat(file.format()).isEqualTo(VectorFormat.GPX);
            assertThat(file.layers().get(0).crs().crs()).isEqualTo(Crs.WGS84);
            file.read(file.layers().get(0), features::add);
        }
        return features;
    }

    @Test
    void readsWaypointsRoutesAndTracks() {
        List<VectorFeature> features = features("""
                <metadata><name>Đo thực địa</name></metadata>
                <wpt lat="10.53" lon="106.40"><ele>2.1</ele><name>Mốc 1</name></wpt>
                <rte><name>Tuyến</name><rtept lat="10.53" lon="106.40"/><rtept lat="10.54" lon="106.41"/></rte>
                <trk><name>Ranh</name>
                  <trkseg><trkpt lat="10.53" lon="106.40"><time>2026-01-01T00:00:00Z</time></trkpt></trkseg>
                  <trkseg><trkpt lat="10.53" lon="106.40"/><trkpt lat="10.54" lon="106.40"/></trkseg>
                  <trkseg><trkpt lat="10.55" lon="106.40"/><trkpt lat="10.56" lon="106.40"/></trkseg>
                </trk>
                """);
        assertThat(features)
                .extracting(feature -> feature.geometry().toText())
                .containsExactly(
                        "POINT (106.4 10.53)",
                        "LINESTRING (106.4 10.53, 106.41 10.54)",
                        "MULTILINESTRING ((106.4 10.53, 106.4 10.54), (106.4 10.55, 106.4 10.56))");
        assertThat(features)
                .extracting(feature -> feature.attributes().get("name"))
                .containsExactly("Mốc 1", "Tuyến", "Ranh");
    }

    @Test
    void tellsPlacesThatAreNone() {
        assertThat(features("<wpt lat=\"ten\" lon=\"106.4\"/>").get(0).flaw()).isEqualTo(Flaws.MALFORMED);
        assertThat(features("<wpt lon=\"106.4\"/>").get(0).flaw()).isEqualTo(Flaws.MALFORMED);
        assertThat(features("<wpt lat=\"NaN\" lon=\"106.4\"/>").get(0).flaw()).isEqualTo(Flaws.NOT_FINITE);
        assertThat(features("<trk><trkseg/></trk>").get(0).flaw()).isEqualTo(Flaws.TOO_FEW);
    }

    @Test
    void expandsNoEntitiesAndCountsVertices() {
        assertThatThrownBy(() -> VectorFiles.openText(
                                "<!DOCTYPE gpx [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><gpx ><wpt lat=\"1\" lon=\"2\"><name>&a;</name></wpt></gpx>",
                                SMALL)
                        .read(
                                new VectorLayer("text", List.of("name", "desc", "type"), SourceCrs.ofFormat(Crs.WGS84)),
                                f -> {}))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> features("<rte>" + "<rtept lat=\"10.5\" lon=\"106.4\"/>".repeat(1_001) + "</rte>"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.GEOMETRY_TOO_LARGE));
    }
}
