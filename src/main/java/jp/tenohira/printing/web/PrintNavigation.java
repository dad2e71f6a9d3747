package jp.tenohira.printing.web;

import java.util.Set;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of paper in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class PrintNavigation {

    @Bean
    NavEntry printingEntry() {
        return new NavEntry(45, "printing.nav", PrintDesk.PATH, Set.of("HEADQUARTERS", "ADMINISTRATOR", "HEAD"));
    }
}
