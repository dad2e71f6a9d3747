package jp.tenohira.procedures.coverage;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.procedures.Coverage;
import jp.tenohira.procedures.entries.Entries;
import jp.tenohira.procedures.entries.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what the coverage of a fiscal year is counted from. */
@Component
class Bases {

    private final Entries entries;
    private final InventoryYears years;
    private final Organisation organisation;
    private final JdbcClient jdbc;
    private final Clock clock;

    Bases(Entries entries, InventoryYears years, Organisation organisation, JdbcClient jdbc, Clock clock) {
        this.entries = entries;
        this.years = years;
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The fiscal years that something is known of. */
    SortedSet<Integer> known() {
        var known = new TreeSet<>(years.complete());
        known.addAll(published());
        if (known.isEmpty() && !entries.all().isEmpty()) {
            known.add(FiscalYear.of(clock.instant()).year());
        }
        return known;
    }

    private List<Integer> published() {
        return jdbc.sql("select distinct fiscal_year from coverage where compared_with = 0")
                .query(Integer.class)
                .list();
    }

    Optional<Basis> of(int year) {
        var fiscalYear = new FiscalYear(year);
        if (years.complete().contains(year)) {
            return Optional.of(inventory(fiscalYear, Basis.Kind.INVENTORY));
        }
        if (published().contains(year)) {
            return Optional.of(table(fiscalYear));
        }
        return known().contains(year) ? Optional.of(inventory(fiscalYear, Basis.Kind.PARTIAL)) : Optional.empty();
    }

    private Basis inventory(FiscalYear year, Basis.Kind kind) {
        var departments =
                organisation.sections().stream().collect(Collectors.toMap(Section::code, Section::department));
        var now = clock.instant();
        var units = entries.all().stream()
                .filter(entry -> entry.existedIn(year))
                .map(entry -> unit(entry, year, departments.getOrDefault(entry.section(), ""), now))
                .toList();
        return new Basis(year, kind, "", units, null);
    }

    private static Unit unit(Entry entry, FiscalYear year, String department, Instant at) {
        long applications = entry.applicationsIn(year).orElse(0);
        var online = entry.onlineIn(year);
        return new Unit(
                entry.code(),
                entry.section(),
                department,
                entry.code(),
                at,
                1,
                online ? 1 : 0,
                applications,
                online ? applications : 0);
    }

    private record PublishedRow(
            String department,
            long procedures,
            long online,
            long annualApplications,
            long coveredApplications,
            String source,
            OffsetDateTime takenAt) {}

    private Basis table(FiscalYear year) {
        var names = organisation.departments().stream()
                .collect(Collectors.toMap(
                        Department::code, department -> department.name().in(Lang.JA)));
        var rows = jdbc.sql("""
                select department, procedures, online, annual_applications, covered_applications, source, taken_at
                  from coverage
                 where fiscal_year = :year and compared_with = 0
                 order by department
                """)
                .param("year", year.year())
                .query(PublishedRow.class)
                .list();
        var units = rows.stream()
                .filter(row -> !row.department().equals(Coverage.WHOLE_CITY))
                .map(row -> unit(row, names.getOrDefault(row.department(), row.department())))
                .toList();
        var whole = rows.stream()
                .filter(row -> row.department().equals(Coverage.WHOLE_CITY))
                .map(row -> unit(row, "全体"))
                .findFirst()
                .orElse(null);
        return new Basis(year, Basis.Kind.PUBLISHED, rows.getFirst().source(), units, whole);
    }

    private static Unit unit(PublishedRow row, String name) {
        return new Unit(
                "",
                "",
                row.department(),
                name + "(公表資料)",
                row.takenAt().toInstant(),
                row.procedures(),
                row.online(),
                row.annualApplications(),
                row.coveredApplications());
    }
}
