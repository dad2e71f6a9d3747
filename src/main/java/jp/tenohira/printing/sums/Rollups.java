package jp.tenohira.printing.sums;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.rollups.KeptSums;
import jp.tenohira.printing.people.PeopleLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** The sums of all jobs that count. A change of the lists of staff or printers sums everything anew. */
@Component
public class Rollups {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private final Facts facts;
    private final PeopleLists lists;
    private final KeptSums<Sums> kept;

    Rollups(
            Facts facts,
            PeopleLists lists,
            RollupTable table,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.facts = facts;
        this.lists = lists;
        this.kept = new KeptSums<>(facts, new JobSums(facts, lists, table), jdbc, transactions);
    }

    /** All months. */
    public Sums all() {
        return kept.all();
    }

    /** Of a period that cuts months: summed from the jobs, without their accounts. */
    public Sums between(LocalDate first, LocalDate last) {
        var sql = new JobSql(lists.staff().spans(), lists.devices().spans());
        var groups = new HashMap<Group, Counts>();
        for (var line : facts.query(
                sql.sums(first, last).between(YearMonth.from(first), YearMonth.from(last)), JobSums::line)) {
            groups.merge(line.group(), line.counts(), Counts::plus);
        }
        return new Sums(groups, Map.of(), Set.of());
    }
}
