package jp.tenohira.standards.web;

import java.util.Set;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the standardisation in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class StandardsNavigation {

    @Bean
    NavEntry standardsEntry() {
        return new NavEntry(47, "standards.nav", StandardsDesk.PATH, Set.of("HEADQUARTERS", "ADMINISTRATOR", "HEAD"));
    }
}
