package vn.quyhoach.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.SampleTest;

/**
 * Every requirement of the abstract test suite of GeoPackage 1.3 that a file of features, styles and metadata can break,
 * asked of what we hand out. The executable suite of the OGC is in no public registry of packages; these queries ask what
 * it asks, down to capitals of types and the words of triggers, and of every row where it looks at the first.
 */
@SampleTest
class GeoPackageConformanceIT {

    private static final List<GeoPackageRequirement> REQUIREMENTS = GeoPackageRequirement.all();

    @Autowired
    private ApiClient client;

    @TempDir
    private Path folder;

    private Path export(String query) throws IOException {
        return Files.write(
                folder.resolve("export.gpkg"),
                client.file("/api/exports/" + query).body());
    }

    private static Connection open(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        GeoPackageFunctions.register(connection);
        return connection;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urban.gpkg",
                "technical-infrastructure-lines.gpkg?crs=EPSG:4326",
                "technical-infrastructure-points.gpkg?crs=EPSG:3857",
                "districts.gpkg?datetime=2026-01-01",
                "themes/settlements.gpkg?lang=en",
                "map.gpkg?bbox=106.40,10.50,106.45,10.55"
            })
    void everyRequirementIsKept(String query) throws Exception {
        Path path = export(query);
        assertThat(new String(Arrays.copyOf(Files.readAllBytes(path), 16), StandardCharsets.US_ASCII))
                .isEqualTo("SQLite format 3\0");
        Map<String, List<String>> broken = new LinkedHashMap<>();
        try (Connection file = open(path)) {
            for (GeoPackageRequirement requirement : REQUIREMENTS) {
                List<String> breaches = requirement.breaches(file);
                if (!breaches.isEmpty()) {
                    broken.put(requirement.name(), breaches);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void eachRequirementIsMissedWhenItIsBroken() throws Exception {
        Path whole = export("urban.gpkg");
        Path copy = folder.resolve("damaged.gpkg");
        assertThat(REQUIREMENTS).hasSizeGreaterThan(60);
        for (GeoPackageRequirement requirement : REQUIREMENTS) {
            Files.copy(whole, copy, StandardCopyOption.REPLACE_EXISTING);
            try (Connection file = open(copy)) {
                requirement.damage(file);
                assertThat(requirement.breaches(file)).as(requirement.name()).isNotEmpty();
            }
        }
    }
}
