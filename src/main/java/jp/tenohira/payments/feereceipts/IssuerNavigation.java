package jp.tenohira.payments.feereceipts;

import java.util.Set;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The issuer of receipts in the navigation of administrators. */
@Configuration(proxyBeanMethods = false)
class IssuerNavigation {

    @Bean
    NavEntry receiptIssuerEntry() {
        return new NavEntry(87, "issuer.nav", IssuerController.PATH, Set.of("ADMINISTRATOR"));
    }
}
