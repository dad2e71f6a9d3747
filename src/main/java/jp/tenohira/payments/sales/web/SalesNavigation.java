package jp.tenohira.payments.sales.web;

import java.util.Set;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of counter sales in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class SalesNavigation {

    @Bean
    NavEntry salesEntry() {
        return new NavEntry(46, "sales.nav", SalesDesk.PATH, Set.of("HEADQUARTERS", "ADMINISTRATOR", "HEAD"));
    }
}
