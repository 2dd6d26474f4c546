package vn.quyhoach.export;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.EmbeddedProject;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.qgis.Connection;
import vn.quyhoach.qgis.ProjectOrder;
import vn.quyhoach.qgis.QgisProjects;
import vn.quyhoach.text.Language;

/** The projects of QGIS that travel inside a GeoPackage. */
@Component
class InsideProjects {

    private final QgisProjects projects;

    InsideProjects(QgisProjects projects) {
        this.projects = projects;
    }

    /**
     * The project that opens what the queries find.
     *
     * @param fileName of the GeoPackage: the project looks for its tables there
     */
    EmbeddedProject inside(List<FeatureQuery> queries, String name, String fileName, Language language) {
        List<PublishedLayer> layers = queries.stream().map(FeatureQuery::layer).toList();
        ProjectOrder order = new ProjectOrder(
                layers,
                selection(queries),
                Map.of(),
                Connection.EMBEDDED,
                fileName,
                queries.get(0).crs(),
                null,
                language);
        return new EmbeddedProject(name, projects.project(order, name));
    }

    /** That of a layer of plans, where there is one: a version says nothing to the others. */
    static Selection selection(List<FeatureQuery> queries) {
        return queries.stream()
                .filter(query -> query.layer().hasVersions())
                .findFirst()
                .orElse(queries.get(0))
                .selection();
    }
}
