package jp.tenohira.procedures.entries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries in the tables procedure and annual_volume. */
@Repository
class EntryTable {

    private static final String SELECT = """
            select code, name_ja, reading, section, legal_basis, channels, online, online_since, new_in_fiscal_year,
                   obstacles, why_not_yet, minutes_per_application, established_on, abolished_on, form, entry_version,
                   array(select fiscal_year from annual_volume v where v.procedure = p.code order by 1) as years,
                   array(select applications from annual_volume v where v.procedure = p.code order by fiscal_year)
                     as volumes
              from procedure p
            """;

    private final JdbcClient jdbc;

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Entry> all() {
        return jdbc.sql(SELECT + " order by code").query((row, _) -> entry(row)).list();
    }

    Optional<Entry> find(String code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code)
                .query((row, _) -> entry(row))
                .optional();
    }

    /** Writes the entry if it is still at its version; the new version is one more. Answers whether it was. */
    boolean put(Entry entry) {
        var since = entry.onlineSince();
        var written = jdbc.sql("""
                insert into procedure (code, name_ja, reading, section, summary_ja, legal_basis, channels, online,
                                       online_since, new_in_fiscal_year, obstacles, why_not_yet,
                                       minutes_per_application, established_on, abolished_on, annual_applications,
                                       form, entry_version)
                values (:code, :name, :reading, :section, '', :basis, :channels, :online, :since, :sinceYear, :obstacles,
                        :why, :minutes, :established, :abolished, :latest, false, 1)
                on conflict (municipality, code) do update
                  set name_ja = excluded.name_ja, reading = excluded.reading, section = excluded.section,
                      legal_basis = excluded.legal_basis, channels = excluded.channels, online = excluded.online,
                      online_since = excluded.online_since, new_in_fiscal_year = excluded.new_in_fiscal_year,
                      obstacles = excluded.obstacles, why_not_yet = excluded.why_not_yet,
                      minutes_per_application = excluded.minutes_per_application,
                      established_on = excluded.established_on, abolished_on = excluded.abolished_on,
                      annual_applications = excluded.annual_applications, entry_version = procedure.entry_version + 1
                  where procedure.entry_version = :version
                """)
                .param("code", entry.code())
                .param("name", entry.name())
                .param("reading", entry.reading())
                .param("section", entry.section())
                .param("basis", entry.legalBasis())
                .param("channels", codes(entry.channels(), Channel::code))
                .param("online", entry.online())
                .param("since", since == null ? null : since.day())
                .param("sinceYear", since == null ? null : since.fiscalYear())
                .param("obstacles", codes(entry.obstacles(), Obstacle::code))
                .param("why", entry.whyNotYet())
                .param("minutes", entry.minutes())
                .param("established", entry.establishedOn())
                .param("abolished", entry.abolishedOn())
                .param("latest", entry.latestApplications().orElse(null))
                .param("version", entry.version())
                .update();
        if (written == 1) {
            putYearly(entry);
        }
        return written == 1;
    }

    private void putYearly(Entry entry) {
        jdbc.sql("delete from annual_volume where procedure = :code")
                .param("code", entry.code())
                .update();
        if (!entry.yearly().isEmpty()) {
            jdbc.sql("""
                    insert into annual_volume (procedure, fiscal_year, applications)
                    select :code, year, applications from unnest(:years, :volumes) as given (year, applications)
                    """)
                    .param("code", entry.code())
                    .param("years", entry.yearly().keySet().toArray(Integer[]::new))
                    .param("volumes", entry.yearly().values().toArray(Integer[]::new))
                    .update();
        }
    }

    private static <T> String[] codes(Set<T> chosen, Function<T, String> code) {
        return chosen.stream().map(code).toArray(String[]::new);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var yearly = new TreeMap<Integer, Integer>();
        var years = (Integer[]) row.getArray("years").getArray();
        var volumes = (Integer[]) row.getArray("volumes").getArray();
        for (int i = 0; i < years.length; i++) {
            yearly.put(years[i], volumes[i]);
        }
        return new Entry(
                row.getString("code"),
                row.getString("name_ja"),
                row.getString("reading"),
                row.getString("section"),
                row.getString("legal_basis"),
                yearly,
                chosen(row, "channels", Channel::of),
                since(row),
                chosen(row, "obstacles", Obstacle::of),
                row.getString("why_not_yet"),
                row.getObject("minutes_per_application", Integer.class),
                row.getObject("established_on", LocalDate.class),
                row.getObject("abolished_on", LocalDate.class),
                row.getBoolean("form"),
                row.getInt("entry_version"));
    }

    private static @Nullable OnlineSince since(ResultSet row) throws SQLException {
        if (!row.getBoolean("online")) {
            return null;
        }
        var day = row.getObject("online_since", LocalDate.class);
        return day != null
                ? OnlineSince.on(day)
                : new OnlineSince(null, row.getObject("new_in_fiscal_year", Integer.class));
    }

    private static <T> Set<T> chosen(ResultSet row, String column, Function<String, Optional<T>> of)
            throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .flatMap(code -> of.apply(code).stream())
                .collect(Collectors.toSet());
    }
}
