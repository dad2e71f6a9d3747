package jp.tenohira.procedures.postal;

import java.util.Set;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the postal table in the staff navigation: administrators alone replace it. */
@Configuration(proxyBeanMethods = false)
class PostalNavigation {

    @Bean
    NavEntry postalEntry() {
        return new NavEntry(92, "procedures.postal.nav", PostalImportController.PATH, Set.of("ADMINISTRATOR"));
    }
}
