package jp.tenohira.figures.web;

import java.util.Set;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the figures in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class HeadquartersNavigation {

    @Bean
    NavEntry figuresEntry() {
        return new NavEntry(40, "figures.nav", "/headquarters", Set.of("HEADQUARTERS", "ADMINISTRATOR", "HEAD"));
    }

    @Bean
    NavEntry ownDashboardsEntry() {
        return new NavEntry(41, "figures.dashboard.own", "/staff/dashboards", Set.of());
    }
}
