package jp.tenohira.procedures;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import jp.tenohira.identity.Department;

/**
 * One page of what was found.
 *
 * @param alike whether nothing has the words, and these are only written much like them
 * @param page the page, which is the last one when the request went beyond it
 * @param lifeEvents how many there would be under each life event, all other filters kept
 * @param departments the same for departments
 * @param open how many of the found can be applied for here at this moment
 */
public record SearchResult(
        List<Procedure> procedures,
        boolean alike,
        int page,
        int pages,
        int total,
        Map<LifeEvent, Integer> lifeEvents,
        SequencedMap<Department, Integer> departments,
        int open) {

    public SearchResult {
        procedures = List.copyOf(procedures);
    }
}
