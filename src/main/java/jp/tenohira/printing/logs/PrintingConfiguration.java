package jp.tenohira.printing.logs;

import jp.tenohira.facts.Facts;
import jp.tenohira.facts.intake.ColumnMappings;
import jp.tenohira.printing.PrintLogs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The print logs of the running city hall. */
@Configuration(proxyBeanMethods = false)
class PrintingConfiguration {

    @Bean
    PrintLogs printLogs(
            Facts facts,
            ColumnMappings printMappings,
            @Value("${tenohira.printing.page-log-format:}") String pageLogFormat,
            TakenIn after) {
        return new StoredPrintLogs(facts, printMappings, pageLogFormat, after);
    }

    @Bean
    ColumnMappings printMappings(JdbcClient jdbc) {
        return new ColumnMappings(jdbc, StoredPrintLogs.MAPPINGS);
    }
}
