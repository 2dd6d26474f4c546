package vn.quyhoach.reference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.PublishedLayer.Validity;
import vn.quyhoach.layer.Theme;
import vn.quyhoach.security.Role;

/** Declares the layers of administrative units; drawn over everything, as outlines. */
@Configuration(proxyBeanMethods = false)
class AdminUnitLayers {

    @Bean
    PublishedLayer communesLayer() {
        return units("communes", 90, 10);
    }

    @Bean
    PublishedLayer districtsLayer() {
        return units("districts", 91, 7);
    }

    @Bean
    PublishedLayer provinceLayer() {
        return units("province", 92, 0);
    }

    private static PublishedLayer units(String id, int drawOrder, int minZoom) {
        return new PublishedLayer(
                id,
                Theme.ADMINISTRATION,
                GeometryKind.POLYGON,
                LayerRole.ADMIN,
                Validity.OWN,
                Role.PUBLIC,
                true,
                drawOrder,
                minZoom);
    }
}
