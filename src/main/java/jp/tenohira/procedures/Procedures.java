package jp.tenohira.procedures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Section;

/**
 * The procedures of the current municipality. They are kept in memory and follow a change within seconds, so every
 * question here is cheap enough for every request.
 */
public interface Procedures {

    Optional<Procedure> find(String code);

    /** Every procedure: those with a form here first, then the online ones, each in the order of the city hall. */
    List<Procedure> all();

    SearchResult search(SearchRequest request);

    /** What can be applied for here at this moment; what closes soonest first, what is received all year last. */
    List<Procedure> openNow();

    /** How many procedures each life event leads to; events without any are left out. */
    Map<LifeEvent, Integer> lifeEvents();

    /** The departments that have procedures, in the city's order, with how many. */
    Map<Department, Integer> departments();

    Optional<Section> section(String code);

    /** The department a procedure's section belongs to. */
    Optional<Department> department(Procedure procedure);

    /** The totals that the city published about its procedures, per department and fiscal year. */
    List<Coverage> coverage();

    /** Where residents can ask a person. */
    Optional<CityHall> cityHall();
}
