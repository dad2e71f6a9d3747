package jp.tenohira.audit.web;

import java.util.Set;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the audit in the staff navigation: whoever publishes tables may check them. */
@Configuration(proxyBeanMethods = false)
class TableAuditNavigation {

    @Bean
    NavEntry tableAuditEntry() {
        return new NavEntry(48, "audit.nav", TableAuditController.PATH, Set.of());
    }
}
