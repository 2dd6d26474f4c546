package vn.quyhoach.cluster;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Gives the service its private cluster when nobody named a database. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseNamed.class)
@EnableConfigurationProperties(ClusterProperties.class)
class ClusterConfiguration {

    /** Spring closes it after everything that uses the connection details, the connection pool among them. */
    @Bean
    PrivateCluster privateCluster(ClusterProperties properties) {
        return PrivateCluster.start(properties.settings());
    }

    @Bean
    JdbcConnectionDetails privateConnectionDetails(PrivateCluster cluster) {
        ClusterDatabase database = cluster.database().withDatabase("quyhoach");
        return new JdbcConnectionDetails() {

            @Override
            public String getUsername() {
                return database.username();
            }

            @Override
            public String getPassword() {
                return database.password();
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }
}
