package jp.tenohira.procedures;

import java.util.List;

/** The way into the inventory of the current municipality. What changes is seen by {@link Procedures} at once. */
public interface Inventory {

    /** Adds procedures, or replaces those whose code is known. Their sections come first. */
    void importInventory(List<Procedure> procedures);

    /**
     * Publishes a form for a known procedure: from now on it is applied for here, at the times and with the guidance the
     * definition states.
     *
     * @param yaml the definition
     * @throws jp.tenohira.procedures.forms.definition.DefinitionRefused with every problem it has
     */
    void publishForm(String procedure, String yaml);

    /** Adds or replaces rows of the published table. */
    void importCoverage(List<Coverage> rows);

    void putCityHall(CityHall cityHall);
}
