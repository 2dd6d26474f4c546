package vn.quyhoach.zone;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.PublishedLayer.Validity;
import vn.quyhoach.layer.Theme;
import vn.quyhoach.security.Role;

/** Declares the layers of a provincial plan, one bean each: the themes of the action programme. */
@Configuration(proxyBeanMethods = false)
class ZoneLayers {

    @Bean
    PublishedLayer landAllocationLayer() {
        return layer("land-allocation", Theme.LAND_ALLOCATION, LayerRole.BASE_ZONING, true, 10, 7);
    }

    @Bean
    PublishedLayer structureLayer() {
        return layer("structure", Theme.STRUCTURE, LayerRole.STRUCTURE, false, 12, 0);
    }

    @Bean
    PublishedLayer districtPlanningLayer() {
        return layer("district-planning", Theme.DISTRICT_PLANNING, LayerRole.OVERLAY, false, 14, 0);
    }

    @Bean
    PublishedLayer ruralLayer() {
        return layer("rural", Theme.SETTLEMENTS, LayerRole.OVERLAY, false, 20, 8);
    }

    @Bean
    PublishedLayer urbanLayer() {
        return layer("urban", Theme.SETTLEMENTS, LayerRole.OVERLAY, true, 22, 0);
    }

    @Bean
    PublishedLayer functionalAreasLayer() {
        return layer("functional-areas", Theme.SETTLEMENTS, LayerRole.OVERLAY, true, 24, 0);
    }

    @Bean
    PublishedLayer disasterClimateLayer() {
        return layer("disaster-climate", Theme.DISASTER_CLIMATE, LayerRole.OVERLAY, false, 30, 0);
    }

    @Bean
    PublishedLayer disasterClimateLinesLayer() {
        return lines("disaster-climate-lines", Theme.DISASTER_CLIMATE, false, 31);
    }

    @Bean
    PublishedLayer environmentLayer() {
        return layer("environment", Theme.ENVIRONMENT, LayerRole.OVERLAY, false, 32, 0);
    }

    @Bean
    PublishedLayer environmentLinesLayer() {
        return lines("environment-lines", Theme.ENVIRONMENT, false, 33);
    }

    @Bean
    PublishedLayer naturalResourcesLayer() {
        return layer("natural-resources", Theme.NATURAL_RESOURCES, LayerRole.OVERLAY, false, 34, 0);
    }

    @Bean
    PublishedLayer naturalResourcesLinesLayer() {
        return lines("natural-resources-lines", Theme.NATURAL_RESOURCES, false, 35);
    }

    @Bean
    PublishedLayer technicalInfrastructureLayer() {
        return layer("technical-infrastructure", Theme.TECHNICAL_INFRASTRUCTURE, LayerRole.OVERLAY, false, 40, 8);
    }

    @Bean
    PublishedLayer technicalInfrastructureLinesLayer() {
        return lines("technical-infrastructure-lines", Theme.TECHNICAL_INFRASTRUCTURE, true, 41);
    }

    @Bean
    PublishedLayer technicalInfrastructurePointsLayer() {
        return points("technical-infrastructure-points", Theme.TECHNICAL_INFRASTRUCTURE, 42);
    }

    @Bean
    PublishedLayer socialInfrastructureLayer() {
        return layer("social-infrastructure", Theme.SOCIAL_INFRASTRUCTURE, LayerRole.OVERLAY, false, 50, 9);
    }

    @Bean
    PublishedLayer socialInfrastructurePointsLayer() {
        return points("social-infrastructure-points", Theme.SOCIAL_INFRASTRUCTURE, 51);
    }

    /** No business of the public: a check near it says only which authority must be asked. */
    @Bean
    PublishedLayer defenceLayer() {
        return new PublishedLayer(
                "defence",
                Theme.DEFENCE_SECURITY,
                GeometryKind.POLYGON,
                LayerRole.OVERLAY,
                Validity.PLAN_VERSION,
                Role.PLANNER,
                false,
                60,
                0);
    }

    private static PublishedLayer layer(
            String id, Theme theme, LayerRole role, boolean visible, int drawOrder, int minZoom) {
        return declare(id, theme, GeometryKind.POLYGON, role, visible, drawOrder, minZoom);
    }

    private static PublishedLayer lines(String id, Theme theme, boolean visible, int drawOrder) {
        return declare(id, theme, GeometryKind.LINE, LayerRole.NETWORK, visible, drawOrder, 0);
    }

    private static PublishedLayer points(String id, Theme theme, int drawOrder) {
        return declare(id, theme, GeometryKind.POINT, LayerRole.POINT, false, drawOrder, 9);
    }

    private static PublishedLayer declare(
            String id,
            Theme theme,
            GeometryKind geometry,
            LayerRole role,
            boolean visible,
            int drawOrder,
            int minZoom) {
        return new PublishedLayer(
                id, theme, geometry, role, Validity.PLAN_VERSION, Role.PUBLIC, visible, drawOrder, minZoom);
    }
}
