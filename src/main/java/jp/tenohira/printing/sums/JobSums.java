package jp.tenohira.printing.sums;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.facts.FactAnswer;
import jp.tenohira.facts.FactTable;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.History;
import jp.tenohira.facts.rollups.Summing;
import jp.tenohira.printing.logs.PrintJobs;
import jp.tenohira.printing.people.PeopleLists;
import jp.tenohira.printing.sums.RollupTable.Line;
import jp.tenohira.printing.sums.RollupTable.User;

/** How print jobs are summed. */
record JobSums(Facts all, PeopleLists people, RollupTable table) implements Summing<Sums> {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    @Override
    public FactTable facts() {
        return PrintJobs.TABLE;
    }

    @Override
    public long lists() {
        return people.placesState();
    }

    @Override
    public String batches() {
        return "print_rollup_batch";
    }

    @Override
    public List<String> sums() {
        return List.of("print_rollup", "print_rollup_account");
    }

    @Override
    public void sum(long lists, Set<UUID> batches) {
        var sql = new JobSql(people.staff().spans(), people.devices().spans());
        table.add(
                lists,
                all.query(sql.sums(FIRST, History.FOR_EVER).only(batches), JobSums::line),
                all.query(
                        sql.accounts(batches),
                        row -> new User(UUID.fromString(row.text(1)), row.text(2), row.text(3), row.whole(4) == 1)));
    }

    @Override
    public Sums read(long lists, Set<UUID> batches) {
        return table.sums(lists, batches);
    }

    @Override
    public Sums plus(Sums some, Sums more) {
        return some.plus(more);
    }

    static Line line(FactAnswer row) {
        return new Line(
                UUID.fromString(row.text(1)),
                Group.of(JobSql.by(row.whole(2)), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7)),
                new Counts(row.whole(8), row.whole(9), row.whole(10)));
    }
}
