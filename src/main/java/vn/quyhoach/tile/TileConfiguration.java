package vn.quyhoach.tile;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.Selections;

/** Puts the door of tiles beside the one of everything else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TileConfiguration {

    static final String ENDING = ".mvt";

    @Bean
    ServletRegistrationBean<TileServlet> tileServlet(Layers layers, Selections selections, TileSender sender) {
        return new ServletRegistrationBean<>(new TileServlet(layers, selections, sender), "*" + ENDING);
    }
}
