package jp.tenohira.savings.web;

import java.util.Set;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the ledger in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class SavingsNavigation {

    @Bean
    NavEntry savingsEntry() {
        return new NavEntry(43, "savings.nav", LedgerDesk.PATH, Set.of());
    }
}
