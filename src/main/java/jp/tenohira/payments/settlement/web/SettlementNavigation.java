package jp.tenohira.payments.settlement.web;

import java.util.Set;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of settlement in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class SettlementNavigation {

    @Bean
    NavEntry settlementEntry() {
        return new NavEntry(17, "settlement.nav", SettlementDesk.PATH, Set.of("CLERK", "HEAD"));
    }

    @Bean
    NavEntry settlementAdminEntry() {
        return new NavEntry(86, "settlement.nav", SettlementDesk.ACCOUNTS, Set.of("ADMINISTRATOR"));
    }
}
