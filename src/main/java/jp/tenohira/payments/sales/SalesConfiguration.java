package jp.tenohira.payments.sales;

import java.time.Clock;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.intake.ColumnMappings;
import jp.tenohira.payments.sales.formats.Formats;
import jp.tenohira.payments.sales.lists.Entries;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.receipts.ReceiptsTakenIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counter sales of the running city hall; the command line puts the same together itself. */
@Configuration(proxyBeanMethods = false)
class SalesConfiguration {

    @Bean
    Entries salesEntries(JdbcClient jdbc, Clock clock) {
        return new Entries(jdbc, clock);
    }

    @Bean
    SalesLists salesLists(Entries salesEntries) {
        return new SalesLists(salesEntries);
    }

    @Bean
    ColumnMappings salesMappings(JdbcClient jdbc) {
        return new ColumnMappings(jdbc, StoredSalesFiles.MAPPINGS);
    }

    @Bean
    SalesFiles salesFiles(
            Facts facts, ColumnMappings salesMappings, SalesLists salesLists, Clock clock, ReceiptsTakenIn after) {
        return new StoredSalesFiles(facts, new Formats(salesMappings), salesLists, clock, after);
    }
}
