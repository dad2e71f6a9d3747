package jp.tenohira.facts.web;

import java.util.Set;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the exports in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class FactsNavigation {

    @Bean
    NavEntry factsEntry() {
        return new NavEntry(49, "facts.nav", FactsController.PATH, Set.of("HEADQUARTERS", "ADMINISTRATOR"));
    }
}
