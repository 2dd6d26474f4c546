package vn.quyhoach.project;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.PublishedLayer.Validity;
import vn.quyhoach.layer.Theme;
import vn.quyhoach.security.Role;

/** Declares the layers of project locations: sites, routes, points. */
@Configuration(proxyBeanMethods = false)
class ProjectLayers {

    @Bean
    PublishedLayer projectsLayer() {
        return projects("projects", GeometryKind.POLYGON, 80);
    }

    @Bean
    PublishedLayer projectsLinesLayer() {
        return projects("projects-lines", GeometryKind.LINE, 81);
    }

    @Bean
    PublishedLayer projectsPointsLayer() {
        return projects("projects-points", GeometryKind.POINT, 82);
    }

    private static PublishedLayer projects(String id, GeometryKind geometry, int drawOrder) {
        return new PublishedLayer(
                id, Theme.PROJECTS, geometry, LayerRole.REGISTER, Validity.NONE, Role.PUBLIC, false, drawOrder, 0);
    }
}
