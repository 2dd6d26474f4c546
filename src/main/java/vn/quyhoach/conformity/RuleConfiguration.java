package vn.quyhoach.conformity;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.layer.PublishedLayer;

/** Reads the rule pack at the start: a broken one stops it with file and line. */
@Configuration(proxyBeanMethods = false)
class RuleConfiguration {

    private static final String FOLDER = "/gis-data/rules";

    @Bean
    RulePack rulePack(List<PublishedLayer> layers) {
        return RulePack.read(
                name -> RuleFile.content(FOLDER, name),
                layers.stream().map(PublishedLayer::id).collect(Collectors.toSet()));
    }
}
