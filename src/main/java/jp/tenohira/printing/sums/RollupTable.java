package jp.tenohira.printing.sums;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sums in PostgreSQL, batch by batch. */
@Component
class RollupTable {

    private final JdbcClient jdbc;

    RollupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One group of one batch. */
    record Line(UUID batch, Group group, Counts counts) {}

    /** @param unassigned whether the account belonged to no section */
    record User(UUID batch, String printer, String account, boolean unassigned) {}

    void add(long lists, List<Line> lines, List<User> users) {
        jdbc.sql("""
                insert into print_rollup (lists, batch, summed_by, month, member, contract, colour, duplex, jobs, faces, sheets)
                select ?, line.* from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[],
                                             ?::bigint[], ?::bigint[]) as line
                """)
                .params(
                        lists,
                        texts(lines, line -> line.batch().toString()),
                        texts(lines, line -> line.group().by().name()),
                        texts(lines, line -> line.group().month().toString()),
                        texts(lines, line -> line.group().member()),
                        texts(lines, line -> line.group().contract()),
                        texts(lines, line -> line.group().colourCode()),
                        texts(lines, line -> line.group().duplexCode()),
                        lines.stream().map(line -> line.counts().jobs()).toArray(Long[]::new),
                        lines.stream().map(line -> line.counts().faces()).toArray(Long[]::new),
                        lines.stream().map(line -> line.counts().sheets()).toArray(Long[]::new))
                .update();
        var accounts = accounts(users);
        jdbc.sql("""
                insert into print_rollup_account (lists, batch, kind, printer, accounts)
                select ?, batch, kind, printer, string_to_array(accounts, chr(10))
                  from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as used (batch, kind, printer, accounts)
                """)
                .params(
                        lists,
                        texts(accounts, used -> used.batch().toString()),
                        texts(accounts, Used::kind),
                        texts(accounts, Used::printer),
                        texts(accounts, used -> String.join("\n", used.accounts())))
                .update();
    }

    private record Used(UUID batch, String kind, String printer, Set<String> accounts) {}

    private static List<Used> accounts(List<User> users) {
        var byPlace = new LinkedHashMap<String, Used>();
        for (var user : users) {
            add(byPlace, user, "printer", user.printer());
            if (user.unassigned()) {
                add(byPlace, user, "unassigned", "");
            }
        }
        return List.copyOf(byPlace.values());
    }

    private static void add(Map<String, Used> byPlace, User user, String kind, String printer) {
        byPlace.computeIfAbsent(
                        user.batch() + kind + printer, _ -> new Used(user.batch(), kind, printer, new TreeSet<>()))
                .accounts()
                .add(user.account());
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /** What these batches add up to. */
    Sums sums(long lists, Set<UUID> batches) {
        var chosen = texts(List.copyOf(batches), UUID::toString);
        var groups = new HashMap<Group, Counts>();
        jdbc.sql("""
                        select summed_by, month, member, contract, colour, duplex,
                               sum(jobs)::bigint as jobs, sum(faces)::bigint as faces, sum(sheets)::bigint as sheets
                          from print_rollup where lists = ? and batch = any (?::uuid[]) group by 1, 2, 3, 4, 5, 6
                        """).params(lists, chosen).query(rs -> {
            groups.put(
                    Group.of(
                            By.valueOf(rs.getString(1)),
                            rs.getString(2),
                            rs.getString(3),
                            rs.getString(4),
                            rs.getString(5),
                            rs.getString(6)),
                    new Counts(rs.getLong(7), rs.getLong(8), rs.getLong(9)));
        });
        Map<String, Set<String>> accountsOf = new HashMap<>();
        Set<String> unassigned = new HashSet<>();
        jdbc.sql("""
                        select kind, printer, accounts from print_rollup_account where lists = ? and batch = any (?::uuid[])
                        """).params(lists, chosen).query(rs -> {
            var users = rs.getString(1).equals("printer")
                    ? accountsOf.computeIfAbsent(rs.getString(2), _ -> new HashSet<>())
                    : unassigned;
            users.addAll(List.of((String[]) rs.getArray(3).getArray()));
        });
        return new Sums(groups, accountsOf, unassigned);
    }
}
