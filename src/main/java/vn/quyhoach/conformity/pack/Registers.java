package vn.quyhoach.conformity.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.reference.LandUseClass;
import vn.quyhoach.reference.LandUseClasses;
import vn.quyhoach.reference.ProjectClass;
import vn.quyhoach.reference.ProjectClasses;
import vn.quyhoach.sql.SqlFile;

/** Reads the codes a pack may speak of. */
@Component
class Registers {

    private final SqlFile layerClasses = SqlFile.of(Registers.class, "layer_classes");
    private final LandUseClasses landUse;
    private final ProjectClasses projects;
    private final Set<String> layers;
    private final JdbcClient jdbc;

    Registers(LandUseClasses landUse, ProjectClasses projects, List<PublishedLayer> layers, JdbcClient jdbc) {
        this.landUse = landUse;
        this.projects = projects;
        this.layers = layers.stream().map(PublishedLayer::id).collect(Collectors.toUnmodifiableSet());
        this.jdbc = jdbc;
    }

    Vocabulary vocabulary() {
        Map<String, Set<String>> classes = new HashMap<>();
        layers.forEach(layer -> classes.put(layer, new HashSet<>()));
        jdbc.sql(layerClasses.text()).query(row -> {
            classes.computeIfAbsent(row.getString("layer_id"), layer -> new HashSet<>())
                    .add(row.getString("code"));
        });
        return new Vocabulary(
                landUse.list(null).stream().map(LandUseClass::code).collect(Collectors.toSet()),
                projects.list().stream().map(ProjectClass::code).collect(Collectors.toSet()),
                classes);
    }
}
