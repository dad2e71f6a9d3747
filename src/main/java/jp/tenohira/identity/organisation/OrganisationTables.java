package jp.tenohira.identity.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
public class OrganisationTables implements Organisation {

    private static final String SECTIONS = """
            select s.code, s.department, s.name_ja, s.name_en, s.position
              from section s
              join department d on d.municipality = s.municipality and d.code = s.department
            """;

    private final JdbcClient jdbc;

    public OrganisationTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Department> departments() {
        return jdbc.sql("select code, name_ja, name_en, position from department order by position, code")
                .query((row, _) -> new Department(row.getString("code"), name(row), row.getInt("position")))
                .list();
    }

    @Override
    public List<Section> sections() {
        return jdbc.sql(SECTIONS + " order by d.position, d.code, s.position, s.code")
                .query((row, _) -> section(row))
                .list();
    }

    @Override
    public Optional<Section> section(String code) {
        return jdbc.sql(SECTIONS + " where s.code = :code")
                .param("code", code)
                .query((row, _) -> section(row))
                .optional();
    }

    @Override
    public Optional<Section> sectionNamed(String codeOrName) {
        var wanted = folded(codeOrName);
        var sections = sections();
        return sections.stream()
                .filter(s -> s.code().equals(wanted))
                .findFirst()
                .or(() -> sections.stream()
                        .filter(s -> s.name().byLang().values().stream()
                                .anyMatch(n -> folded(n).equals(wanted)))
                        .findFirst());
    }

    @Override
    @Transactional
    public void putDepartments(List<Department> departments) {
        for (var department : departments) {
            jdbc.sql("""
                    insert into department (code, name_ja, name_en, position) values (:code, :ja, :en, :position)
                    on conflict (municipality, code) do update
                      set name_ja = excluded.name_ja, name_en = excluded.name_en, position = excluded.position
                    """)
                    .param("code", department.code())
                    .param("ja", department.name().in(Lang.JA))
                    .param("en", english(department.name()))
                    .param("position", department.position())
                    .update();
        }
    }

    @Override
    @Transactional
    public void putSections(List<Section> sections) {
        for (var section : sections) {
            jdbc.sql("""
                    insert into section (code, department, name_ja, name_en, position)
                    values (:code, :department, :ja, :en, :position)
                    on conflict (municipality, code) do update
                      set department = excluded.department, name_ja = excluded.name_ja,
                          name_en = excluded.name_en, position = excluded.position
                    """)
                    .param("code", section.code())
                    .param("department", section.department())
                    .param("ja", section.name().in(Lang.JA))
                    .param("en", english(section.name()))
                    .param("position", section.position())
                    .update();
        }
    }

    private static Section section(ResultSet row) throws SQLException {
        return new Section(row.getString("code"), row.getString("department"), name(row), row.getInt("position"));
    }

    private static Text name(ResultSet row) throws SQLException {
        var english = row.getString("name_en");
        return english == null ? Text.plain(row.getString("name_ja")) : Text.of(row.getString("name_ja"), english);
    }

    private static @Nullable String english(Text name) {
        return name.has(Lang.EN) ? name.in(Lang.EN) : null;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
