package jp.tenohira.procedures.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.CityHall;
import jp.tenohira.procedures.Coverage;
import jp.tenohira.procedures.Procedure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the inventory's tables. */
@Repository
class InventoryTables {

    private final JdbcClient jdbc;
    private final ReceptionTable receptions;

    InventoryTables(JdbcClient jdbc, ReceptionTable receptions) {
        this.jdbc = jdbc;
        this.receptions = receptions;
    }

    List<Procedure> procedures() {
        var byProcedure = receptions.byProcedure();
        return jdbc.sql("""
                select code, name_ja, name_en, reading, section, summary_ja, summary_en, life_events, minutes, needs_ja,
                       needs_en, afterwards_ja, afterwards_en, annual_applications, online, new_in_fiscal_year, form
                  from procedure
                 order by code
                """)
                .query((row, _) -> ProcedureColumns.procedure(row, byProcedure))
                .list();
    }

    /** Codes of the procedures that are no longer applied for. */
    Set<String> abolished() {
        return Set.copyOf(
                jdbc.sql("select code from procedure where abolished_on <= (now() at time zone 'Asia/Tokyo')::date")
                        .query(String.class)
                        .list());
    }

    void put(Procedure procedure) {
        jdbc.sql("""
                insert into procedure (code, name_ja, name_en, reading, section, summary_ja, summary_en, life_events,
                                       minutes, needs_ja, needs_en, afterwards_ja, afterwards_en, annual_applications,
                                       online, new_in_fiscal_year, form)
                values (:code, :name_ja, :name_en, :reading, :section, :summary_ja, :summary_en, :life_events,
                        :minutes, :needs_ja, :needs_en, :afterwards_ja, :afterwards_en, :annual_applications,
                        :online, :new_in_fiscal_year, :form)
                on conflict (municipality, code) do update
                  set name_ja = excluded.name_ja, name_en = excluded.name_en, reading = excluded.reading,
                      section = excluded.section, summary_ja = excluded.summary_ja, summary_en = excluded.summary_en,
                      life_events = excluded.life_events, minutes = excluded.minutes, needs_ja = excluded.needs_ja,
                      needs_en = excluded.needs_en, afterwards_ja = excluded.afterwards_ja,
                      afterwards_en = excluded.afterwards_en, annual_applications = excluded.annual_applications,
                      online = excluded.online, new_in_fiscal_year = excluded.new_in_fiscal_year, form = excluded.form,
                      online_since = case when excluded.online then procedure.online_since end
                """).params(ProcedureColumns.params(procedure)).update();
        receptions.replace(procedure.code(), procedure.receptions());
    }

    List<Coverage> coverage() {
        return jdbc.sql("""
                select department, fiscal_year, nullif(compared_with, 0) as compared_with, procedures, online,
                       stated_online_rate, annual_applications, covered_applications, stated_coverage_rate, source
                  from coverage
                 order by fiscal_year desc, coverage.compared_with, department
                """).query(Coverage.class).list();
    }

    void put(Coverage row) {
        jdbc.sql("""
                insert into coverage (department, fiscal_year, compared_with, procedures, online, stated_online_rate,
                                      annual_applications, covered_applications, stated_coverage_rate, source)
                values (:department, :fiscalYear, coalesce(:comparedWith, 0), :procedures, :online, :statedOnlineRate,
                        :annualApplications, :coveredApplications, :statedCoverageRate, :source)
                on conflict (municipality, department, fiscal_year, compared_with) do update
                  set procedures = excluded.procedures, online = excluded.online,
                      stated_online_rate = excluded.stated_online_rate,
                      annual_applications = excluded.annual_applications,
                      covered_applications = excluded.covered_applications,
                      stated_coverage_rate = excluded.stated_coverage_rate, source = excluded.source
                """).paramSource(row).update();
    }

    Optional<CityHall> cityHall() {
        return jdbc.sql("select phone, address_ja, address_en from city_hall")
                .query((row, _) -> new CityHall(row.getString("phone"), text(row, "address")))
                .optional();
    }

    void put(CityHall cityHall) {
        jdbc.sql("""
                insert into city_hall (phone, address_ja, address_en) values (:phone, :ja, :en)
                on conflict (municipality) do update
                  set phone = excluded.phone, address_ja = excluded.address_ja, address_en = excluded.address_en
                """)
                .param("phone", cityHall.phone())
                .param("ja", cityHall.address().in(Lang.JA))
                .param("en", english(cityHall.address()))
                .update();
    }

    static Text text(ResultSet row, String name) throws SQLException {
        var english = row.getString(name + "_en");
        var japanese = row.getString(name + "_ja");
        return english == null ? Text.plain(japanese) : Text.of(japanese, english);
    }

    static @Nullable String english(Text text) {
        return text.has(Lang.EN) ? text.in(Lang.EN) : null;
    }
}
