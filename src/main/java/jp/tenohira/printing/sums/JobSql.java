package jp.tenohira.printing.sums;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.facts.FactQuery;
import jp.tenohira.facts.History;
import jp.tenohira.facts.History.Span;
import jp.tenohira.printing.logs.PrintJobs;
import jp.tenohira.printing.people.Assignment;
import jp.tenohira.printing.people.Placing;

/** Questions about print jobs joined to the lists of staff and printers. Standard SQL; {@code month} is the partition, so that both engines open only the files they need. */
public final class JobSql {

    /** The section of a job {@code j}: its account's, else its printer's, else none. */
    public static final String SECTION = "coalesce(nullif(s.section, ''), d.section, '')";

    private static final String NEXT_FIELD = "\u001f";
    private static final String NEXT_LINE = "\u001e";
    private static final String LISTED = """
            select split_part(line, chr(31), 1), cast(split_part(line, chr(31), 2) as date), cast(split_part(line, chr(31), 3) as date),
                   split_part(line, chr(31), 4), split_part(line, chr(31), 5)
              from unnest(split(%s, chr(30))) as listed (line)""";

    private static final String JOBS = """
              from print_job j
              left join staff s on s.account = lower(j.account) and j.day >= s.since and j.day < s.until
              left join device d on d.printer = j.printer and j.day >= d.since and j.day < d.until
             where j.day >= ? and j.day <= ?
            """;

    /** First as far as jobs are alike, then by each of the three: the second step has few rows. */
    private static final String SUMS = """
            , alike as (
            select j.batch, j.month, SECTION as section, coalesce(s.staff_rank, '') as staff_rank, j.printer as printer,
                   coalesce(d.contract, '') as contract,
                   case when j.colour is null then '' when j.colour then 'c' else 'm' end as colour,
                   case when j.duplex is null then '' when j.duplex then 'd' else 's' end as duplex,
                   count(*) as jobs, sum(j.faces) as faces, sum(j.sheets) as sheets
            JOBS
             group by 1, 2, 3, 4, 5, 6, 7, 8)
            select batch, grouping(section, staff_rank, printer), month, coalesce(section, staff_rank, printer), contract, colour, duplex,
                   cast(sum(jobs) as bigint), cast(sum(faces) as bigint), cast(sum(sheets) as bigint)
              from alike
             group by grouping sets ((batch, month, contract, colour, duplex, section),
                                     (batch, month, contract, colour, duplex, staff_rank),
                                     (batch, month, contract, colour, duplex, printer))
            """.replace("JOBS", JOBS).replace("SECTION", SECTION);

    private static final String ACCOUNTS = """
            select j.batch, j.printer, lower(j.account), case when coalesce(s.section, '') = '' then 1 else 0 end
              from print_job j
              left join staff s on s.account = lower(j.account) and j.day >= s.since and j.day < s.until
             group by 1, 2, 3, 4
            """;

    private static final String EXPORTED = """
            select j.day, shown.department, shown.section,
                   case when j.colour is null then '' when j.colour then 'colour' else 'mono' end as colour,
                   case when j.duplex is null then '' when j.duplex then 'duplex' else 'simplex' end as duplex,
                   count(*) as jobs, cast(sum(j.faces) as bigint) as faces, cast(sum(j.sheets) as bigint) as sheets
              from print_job j
              left join staff s on s.account = lower(j.account) and j.day >= s.since and j.day < s.until
              left join device d on d.printer = j.printer and j.day >= d.since and j.day < d.until
              join shown on shown.code = SECTION
             where j.day >= ? and j.day <= ?
             group by 1, 2, 3, 4, 5
             order by 1, 2, 3, 4, 5
            """.replace("SECTION", SECTION);

    private final String lists;

    public JobSql(List<Span<Assignment>> staff, List<Span<Placing>> devices) {
        this.lists = with(staff, devices);
    }

    /** Batch, which of {@link #by}, month, member, contract, colour, duplex, jobs, faces, sheets. */
    FactQuery sums(LocalDate first, LocalDate last) {
        return FactQuery.of(lists + SUMS, PrintJobs.TABLE, first, last);
    }

    /** Which of three is grouped by is the one bit that is not set. */
    static By by(long grouping) {
        return switch ((int) grouping) {
            case 0b011 -> By.SECTION;
            case 0b101 -> By.RANK;
            case 0b110 -> By.PRINTER;
            default -> throw new IllegalArgumentException("No such grouping: " + grouping);
        };
    }

    /** Batch, printer, account, and 1 where it belonged to no section. */
    FactQuery accounts(Set<UUID> batches) {
        return FactQuery.of(lists + ACCOUNTS, PrintJobs.TABLE).only(batches);
    }

    /**
     * What each batch adds: batch, sum.
     *
     * @param adds an expression over a job {@code j}
     * @param conditions over {@code j}, {@code s} of staff, {@code d} of devices and {@link #SECTION}
     */
    public FactQuery byBatch(String adds, List<String> conditions, LocalDate first, LocalDate last) {
        var sql = lists + "select j.batch, cast(sum(" + adds + ") as bigint)\n" + JOBS
                + conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining())
                + " group by j.batch order by j.batch";
        return FactQuery.of(sql, PrintJobs.TABLE, first, last).between(YearMonth.from(first), YearMonth.from(last));
    }

    /** A section whose jobs are shown, as an export calls it. */
    public record Shown(String code, String department, String section) {}

    /** Days by section, of the sections that are shown. */
    public FactQuery exported(YearMonth month, List<Shown> sections) {
        var shown = sections.stream()
                .map(section -> "(%s, %s, %s)"
                        .formatted(text(section.code()), text(section.department()), text(section.section())))
                .collect(Collectors.joining(",\n"));
        var sql = lists + ", shown (code, department, section) as (values "
                + (shown.isEmpty() ? "('?', '', '')" : shown) + ")\n" + EXPORTED;
        return FactQuery.of(sql, PrintJobs.TABLE, month.atDay(1), month.atEndOfMonth())
                .between(month, month);
    }

    /** Each list is one text that the engine takes apart: it reads thousands of separate values thirty times slower. */
    private static String with(List<Span<Assignment>> staff, List<Span<Placing>> devices) {
        var people = staff.stream()
                .map(span -> line(
                        span.entry().account(),
                        span,
                        span.entry().section(),
                        span.entry().rank()))
                .collect(Collectors.joining(NEXT_LINE));
        var printers = devices.stream()
                .map(span -> line(
                        span.entry().printer(),
                        span,
                        span.entry().section(),
                        span.entry().contract()))
                .collect(Collectors.joining(NEXT_LINE));
        return "with staff (account, since, until, section, staff_rank) as (" + LISTED.formatted(orNobody(people))
                + "),\ndevice (printer, since, until, section, contract) as (" + LISTED.formatted(orNobody(printers))
                + ")\n";
    }

    private static String line(String key, History.Span<?> span, String section, String word) {
        return Stream.of(key, span.since().toString(), span.until().toString(), section, word)
                .map(field -> field.replace(NEXT_FIELD, "").replace(NEXT_LINE, ""))
                .collect(Collectors.joining(NEXT_FIELD));
    }

    private static String orNobody(String lines) {
        return text(lines.isEmpty() ? String.join(NEXT_FIELD, "", "1900-01-01", "1900-01-01", "", "") : lines);
    }

    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
