package jp.tenohira.payments.prices;

import java.util.Set;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The price list in the navigation of administrators. */
@Configuration(proxyBeanMethods = false)
class PricesNavigation {

    @Bean
    NavEntry pricesEntry() {
        return new NavEntry(86, "prices.nav", PricesController.ADMIN, Set.of("ADMINISTRATOR"));
    }
}
