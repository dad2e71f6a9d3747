package jp.tenohira.records;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Where the records come from, and as whom the application reads them. */
@Configuration(proxyBeanMethods = false)
class RecordsConfiguration {

    @Bean(destroyMethod = "close")
    RecordsServer recordsServer(Environment environment, @Value("${tenohira.data}") Path data) throws IOException {
        return RecordsServer.open(environment, data);
    }

    @Bean(destroyMethod = "close")
    MunicipalityDataSource dataSource(RecordsServer server, @Value("${tenohira.connections:16}") int connections) {
        ApplicationRole.ensure(server.address());
        return new MunicipalityDataSource(pool(server.address(), connections));
    }

    @Bean
    FlywayConfigurationCustomizer migrateAsOwner(RecordsServer server) {
        var address = server.address();
        return flyway -> flyway.dataSource(address.url(), address.owner(), address.ownerPassword());
    }

    private static HikariDataSource pool(DatabaseAddress address, int connections) {
        var config = new HikariConfig();
        config.setPoolName("records");
        config.setJdbcUrl(address.url());
        config.setUsername(DatabaseAddress.APP_ROLE);
        config.setPassword(address.appPassword());
        config.setMaximumPoolSize(connections);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "tenohira");
        // The detail of an error names values: "Key (email)=(…) already exists".
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }
}
