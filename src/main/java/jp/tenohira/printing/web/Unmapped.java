package jp.tenohira.printing.web;

import java.util.List;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.History;
import jp.tenohira.printing.logs.PrintJobs;
import jp.tenohira.printing.people.PeopleLists;
import org.springframework.stereotype.Component;

/** Accounts and printers of the logs that no list knows. How much they printed is not told: an account is a person. */
@Component
class Unmapped {

    private final Facts facts;
    private final PeopleLists lists;

    Unmapped(Facts facts, PeopleLists lists) {
        this.facts = facts;
        this.lists = lists;
    }

    /** @param lastDay the day in Japan it was last seen, as 2024-01-05 */
    record Seen(String name, String firstDay, String lastDay) {}

    List<Seen> accounts() {
        return seen(
                "select lower(account), min(day), max(day) from print_job group by lower(account) order by 1",
                lists.staff());
    }

    List<Seen> printers() {
        return seen("select printer, min(day), max(day) from print_job group by printer order by 1", lists.devices());
    }

    private List<Seen> seen(String sql, History<?> known) {
        return facts
                .query(FactQuery.of(sql, PrintJobs.TABLE), row -> new Seen(row.text(1), row.text(2), row.text(3)))
                .stream()
                .filter(seen -> !known.knows(seen.name()))
                .toList();
    }
}
