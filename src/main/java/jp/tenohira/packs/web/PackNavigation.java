package jp.tenohira.packs.web;

import java.util.Set;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the packs in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class PackNavigation {

    @Bean
    NavEntry packsEntry() {
        return new NavEntry(42, "packs.nav", PackDesk.PATH, Set.of("HEADQUARTERS", "ADMINISTRATOR", "HEAD"));
    }
}
