package vn.quyhoach.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.filter.Cql2Text;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.support.SampleTest;

/** Filters that are well written and make no sense for the layer, or mean it harm. */
@SampleTest
class FilterRefusalsIT {

    @Autowired
    private FeatureReader reader;

    @Autowired
    private Layers layers;

    private long count(String cql) {
        return reader.count(
                FeatureQuery.of(layers.get("urban"), Selection.ALL).filter(Cql2Text.parse(cql, Crs.NATIONAL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nope = 1",
                "\"code = code or 1\" = 'x'",
                "\"name; drop table planning.zone\" IS NULL",
                "feature.code = 'A'",
                "geom_web IS NULL",
                "NAME = 'x'"
            })
    void knowsNoOtherNames(String cql) {
        assertThatThrownBy(() -> count(cql)).hasMessageContaining("PROPERTY_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name > 5",
                "source_scale = 'x'",
                "valid_from = '2024-01-01'",
                "schematic < TRUE",
                "geometry = 5",
                "geometry = geometry",
                "name",
                "source_scale + name > 1",
                "CASEI(source_scale) = 'x'",
                "source_scale LIKE '1%'",
                "S_WITHIN(name, POINT(571000 1161000))",
                "S_WITHIN(geometry, 5)",
                "T_AFTER(name, DATE('2024-01-01'))",
                "T_AFTER(valid_from, 5)",
                "T_DURING(valid_from, INTERVAL('2024-01-01','2024-12-31'))",
                "T_MEETS(INTERVAL('2024-01-01','..'), DATE('2024-12-31'))",
                "A_EQUALS(name, ('a'))",
                "pg_sleep(10) = 1",
                "version() = 'x'",
                "area(name) > 1",
                "buffer(geometry) IS NULL",
                "INTERVAL('..','..') = 5",
                "name = 'a\u0000'",
                "10 ^ 400 > source_scale",
                "(-8 - area_m2) ^ 0.5 > 1"
            })
    void refusesWhatMakesNoSense(String cql) {
        assertThatThrownBy(() -> count(cql)).hasMessageContaining("FILTER_INVALID");
    }

    @Test
    void everyFunctionThatIsDeclaredCanBeCalled() {
        for (FilterFunction function : FilterFunction.values()) {
            List<String> arguments = function.argumentTypes().stream()
                    .map(type -> switch (type) {
                        case "geometry" -> "geometry";
                        case "date" -> "valid_from";
                        case "string" -> "code";
                        default -> "area_m2";
                    })
                    .toList();
            String call = function.word() + "(" + String.join(",", arguments) + ")";
            assertThat(count(call + " IS NOT NULL")).as(call).isEqualTo(count("TRUE"));
        }
    }
}
