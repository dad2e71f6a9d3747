package jp.tenohira.facts.store;

import java.nio.file.Path;
import java.time.Clock;
import jp.tenohira.facts.Facts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The store of the running city hall. */
@Configuration(proxyBeanMethods = false)
class FactsConfiguration {

    @Bean
    Facts facts(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Environment environment,
            @Value("${tenohira.data}") Path data,
            Clock clock) {
        var settings = Binder.get(environment).bindOrCreate("tenohira.facts", FactsSettings.class);
        return new StoredFacts(jdbc, new TransactionTemplate(transactions), data, settings, clock);
    }
}
