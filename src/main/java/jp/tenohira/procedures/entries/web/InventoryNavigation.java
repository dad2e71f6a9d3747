package jp.tenohira.procedures.entries.web;

import java.util.Set;
import jp.tenohira.ui.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The place of the inventory in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class InventoryNavigation {

    @Bean
    NavEntry inventoryEntry() {
        return new NavEntry(34, "inventory.nav", InventoryDesk.PATH, Set.of());
    }
}
