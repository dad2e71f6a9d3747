package jp.tenohira.printing.logs;

import jp.tenohira.facts.Facts;
import jp.tenohira.printing.PrintLogs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The print logs of the running city hall. */
@Configuration(proxyBeanMethods = false)
class PrintingConfiguration {

    @Bean
    PrintLogs printLogs(
            Facts facts,
            Mappings mappings,
            @Value("${tenohira.printing.page-log-format:}") String pageLogFormat,
            TakenIn after) {
        return new StoredPrintLogs(facts, mappings, pageLogFormat, after);
    }
}
