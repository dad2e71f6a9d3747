package jp.tenohira.payments.codes;

import java.util.Set;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The codes of counters in the navigation of staff. */
@Configuration(proxyBeanMethods = false)
class CodesNavigation {

    @Bean
    NavEntry counterCodesEntry() {
        return new NavEntry(19, "codes.nav", CounterCodesController.PATH, Set.of("CLERK", "HEAD", "ADMINISTRATOR"));
    }
}
