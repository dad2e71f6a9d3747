package jp.tenohira.payments.settlement.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.core.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Adds postings and their entries, many with one statement. */
final class JournalInserts {

    private final JdbcClient jdbc;
    private final JournalReading reading;

    JournalInserts(JdbcClient jdbc, JournalReading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    private record PostingRow(
            UUID id,
            String kind,
            String section,
            String place,
            LocalDate day,
            String digest,
            String facts,
            String reason,
            UUID postedBy,
            String postedName) {

        static PostingRow of(NewPosting wanted) {
            var of = wanted.subject();
            return new PostingRow(
                    UUID.randomUUID(),
                    of.kind().name(),
                    of.section(),
                    of.place(),
                    of.day(),
                    wanted.digest(),
                    wanted.facts(),
                    wanted.reason(),
                    wanted.by().id(),
                    wanted.by().name());
        }
    }

    /** Adds the next round of each subject; answers the postings in order. */
    List<Posting> add(List<NewPosting> wanted, Instant at) {
        var rows = wanted.stream().map(PostingRow::of).toList();
        jdbc.sql("""
                insert into posting
                  (id, kind, section, place, day, round, digest, facts, reason, posted_by, posted_name, posted_at)
                select x.id, x.kind, x.section, x.place, x.day,
                       (select coalesce(max(p.round), 0) + 1 from posting p
                         where p.kind = x.kind and p.section = x.section and p.place = x.place and p.day = x.day),
                       x.digest, x.facts::jsonb, x.reason, x."postedBy", x."postedName", :at
                  from jsonb_to_recordset(:rows::jsonb) as x (
                       id uuid, kind text, section text, place text, day date, digest text, facts text, reason text,
                       "postedBy" uuid, "postedName" text)
                """)
                .param("rows", json(rows))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        var added = reading.postings(rows.stream().map(PostingRow::id).toList());
        return rows.stream()
                .map(row -> Objects.requireNonNull(added.get(row.id())))
                .toList();
    }

    private record EntryRow(
            int fiscalYear,
            long number,
            UUID posting,
            String kind,
            LocalDate bookedOn,
            String section,
            String place,
            LocalDate day,
            String account,
            @Nullable Integer reversesYear,
            @Nullable Long reversesNumber,
            Instant postedAt,
            String postedBy) {

        static EntryRow of(Booked booked, long number) {
            var in = booked.in();
            return new EntryRow(
                    booked.year().year(),
                    number,
                    in.id(),
                    booked.entry().kind().name(),
                    booked.on(),
                    in.subject().section(),
                    in.subject().place(),
                    in.subject().day(),
                    booked.entry().account(),
                    booked.reverses().map(EntryNumber::fiscalYear).orElse(null),
                    booked.reverses().map(EntryNumber::number).orElse(null),
                    in.postedAt(),
                    in.postedName());
        }
    }

    private record LineRow(
            int fiscalYear,
            long number,
            int line,
            String side,
            String ledger,
            String account,
            long yen,
            String feeKind,
            String tender,
            String brand,
            String section,
            String place,
            LocalDate day) {

        static LineRow of(EntryRow entry, int place, Line line) {
            var of = line.of();
            return new LineRow(
                    entry.fiscalYear(),
                    entry.number(),
                    place,
                    line.side().code(),
                    line.ledger().name(),
                    line.account(),
                    line.yen(),
                    of.feeKind(),
                    of.tender(),
                    of.brand(),
                    of.section(),
                    of.place(),
                    of.day());
        }
    }

    /** Gives entries the next numbers of their fiscal years, in order, and adds them. */
    void book(List<Booked> entries) {
        var byYear =
                entries.stream().collect(Collectors.groupingBy(Booked::year, LinkedHashMap::new, Collectors.toList()));
        byYear.forEach((year, booked) -> {
            var number = taken(year, booked.size());
            var rows = new ArrayList<EntryRow>();
            var lines = new ArrayList<LineRow>();
            for (var one : booked) {
                var row = EntryRow.of(one, ++number);
                rows.add(row);
                int place = 0;
                for (var line : one.entry().lines()) {
                    lines.add(LineRow.of(row, ++place, line));
                }
            }
            addEntries(rows);
            addLines(lines);
        });
    }

    /** Takes numbers of a fiscal year; answers the last one before them. */
    private long taken(FiscalYear year, int count) {
        return jdbc.sql("""
                        update journal_counter set last = last + :count where fiscal_year = :year returning last - :count
                        """)
                .param("year", year.year())
                .param("count", count)
                .query(Long.class)
                .single();
    }

    private void addEntries(List<EntryRow> rows) {
        jdbc.sql("""
                insert into journal_entry
                  (fiscal_year, number, posting, kind, booked_on, section, place, day, account,
                   reverses_year, reverses_number, posted_at, posted_by)
                select x."fiscalYear", x.number, x.posting, x.kind, x."bookedOn", x.section, x.place, x.day, x.account,
                       x."reversesYear", x."reversesNumber", x."postedAt", x."postedBy"
                  from jsonb_to_recordset(:rows::jsonb) as x (
                       "fiscalYear" int, number bigint, posting uuid, kind text, "bookedOn" date, section text, place text,
                       day date, account text, "reversesYear" int, "reversesNumber" bigint, "postedAt" timestamptz,
                       "postedBy" text)
                """).param("rows", json(rows)).update();
    }

    private void addLines(List<LineRow> rows) {
        jdbc.sql("""
                insert into journal_line
                  (fiscal_year, number, line, side, ledger, account, yen, fee_kind, tender, brand, section, place, day)
                select x."fiscalYear", x.number, x.line, x.side, x.ledger, x.account, x.yen, x."feeKind", x.tender, x.brand,
                       x.section, x.place, x.day
                  from jsonb_to_recordset(:rows::jsonb) as x (
                       "fiscalYear" int, number bigint, line int, side text, ledger text, account text, yen bigint,
                       "feeKind" text, tender text, brand text, section text, place text, day date)
                """).param("rows", json(rows)).update();
    }

    private static String json(List<?> rows) {
        return JsonMapper.shared().writeValueAsString(rows);
    }
}
