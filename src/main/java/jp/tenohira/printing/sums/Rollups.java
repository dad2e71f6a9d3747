package jp.tenohira.printing.sums;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.facts.FactAnswer;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.History;
import jp.tenohira.printing.logs.PrintJobs;
import jp.tenohira.printing.people.PeopleLists;
import jp.tenohira.printing.sums.RollupTable.Line;
import jp.tenohira.printing.sums.RollupTable.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sums of all jobs that count. A batch is summed once, when it comes or when somebody asks first; its sums lie in PostgreSQL, and what they
 * add up to in memory. A change of the lists of staff or printers sums everything anew.
 */
@Component
public class Rollups {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final long AT_ONCE = 2_000_000;

    private final Facts facts;
    private final PeopleLists lists;
    private final RollupTable table;
    private final TransactionTemplate ownTransaction;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    Rollups(Facts facts, PeopleLists lists, RollupTable table, PlatformTransactionManager transactions) {
        this.facts = facts;
        this.lists = lists;
        this.table = table;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param facts and lists: the states it was summed at */
    private record Held(long facts, long lists, Set<UUID> batches, Sums sums) {}

    /** All months. */
    public Sums all() {
        var city = CurrentMunicipality.get().code();
        var state = facts.state(PrintJobs.TABLE);
        var placed = lists.placesState();
        var known = held.get(city);
        if (known != null && known.facts() == state && known.lists() == placed) {
            return known.sums();
        }
        var counting = facts.counting(PrintJobs.TABLE);
        sumWhatIsMissing(placed, counting);
        var now = added(known, placed, counting);
        held.put(city, new Held(state, placed, counting, now));
        return now;
    }

    private Sums added(@org.jspecify.annotations.Nullable Held known, long placed, Set<UUID> counting) {
        if (known == null || known.lists() != placed || !counting.containsAll(known.batches())) {
            return table.sums(placed, counting);
        }
        var more = new HashSet<>(counting);
        more.removeAll(known.batches());
        return more.isEmpty() ? known.sums() : known.sums().plus(table.sums(placed, more));
    }

    private void sumWhatIsMissing(long placed, Set<UUID> counting) {
        if (table.summed(placed).containsAll(counting)) {
            return;
        }
        ownTransaction.executeWithoutResult(_ -> {
            table.lock();
            var missing = new HashSet<>(counting);
            missing.removeAll(table.summed(placed));
            if (!missing.isEmpty()) {
                table.forgetBefore(placed);
                var sql = new JobSql(lists.staff().spans(), lists.devices().spans());
                portions(missing).forEach(portion -> sum(sql, placed, portion));
            }
        });
    }

    private void sum(JobSql sql, long placed, Set<UUID> batches) {
        table.add(
                placed,
                batches,
                facts.query(sql.sums(FIRST, History.FOR_EVER).only(batches), Rollups::line),
                facts.query(
                        sql.accounts(batches),
                        row -> new User(UUID.fromString(row.text(1)), row.text(2), row.text(3), row.whole(4) == 1)));
    }

    /** So few jobs at once that memory is enough whatever was taken in over the years. */
    private List<Set<UUID>> portions(Set<UUID> batches) {
        var portions = new ArrayList<Set<UUID>>();
        var jobs = 0L;
        for (var batch : batches) {
            var more = facts.batch(PrintJobs.TABLE, batch).orElseThrow().rows();
            if (portions.isEmpty() || jobs + more > AT_ONCE) {
                portions.add(new HashSet<>());
                jobs = 0;
            }
            portions.getLast().add(batch);
            jobs += more;
        }
        return portions;
    }

    /** Of a period that cuts months: summed from the jobs, without their accounts. */
    public Sums between(LocalDate first, LocalDate last) {
        var sql = new JobSql(lists.staff().spans(), lists.devices().spans());
        var groups = new HashMap<Group, Counts>();
        for (var line : facts.query(
                sql.sums(first, last).between(YearMonth.from(first), YearMonth.from(last)), Rollups::line)) {
            groups.merge(line.group(), line.counts(), Counts::plus);
        }
        return new Sums(groups, Map.of(), Set.of());
    }

    private static Line line(FactAnswer row) {
        return new Line(
                UUID.fromString(row.text(1)),
                Group.of(JobSql.by(row.whole(2)), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7)),
                new Counts(row.whole(8), row.whole(9), row.whole(10)));
    }
}
