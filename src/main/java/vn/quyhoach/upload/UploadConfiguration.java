package vn.quyhoach.upload;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quyhoach.job.Chore;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadProperties.class)
class UploadConfiguration {

    @Bean
    Chore expiredUploads(ObjectProvider<UploadExpiry> expiry) {
        return new Chore(
                "expired-uploads",
                Duration.ofMinutes(10),
                () -> expiry.getObject().run());
    }
}
