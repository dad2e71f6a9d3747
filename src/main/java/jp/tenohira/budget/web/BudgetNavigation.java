package jp.tenohira.budget.web;

import java.util.Set;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the budget in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class BudgetNavigation {

    @Bean
    NavEntry budgetEntry() {
        return new NavEntry(46, "budget.nav", BudgetDesk.PATH, Set.of("HEADQUARTERS", "ADMINISTRATOR", "HEAD"));
    }
}
