package jp.tenohira.applications.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The procedures of a section: those it answers for in the inventory, and those it has cases of. */
@Component
public class SectionProcedures {

    private final JdbcClient jdbc;
    private final Forms forms;
    private final Procedures inventory;

    SectionProcedures(JdbcClient jdbc, Forms forms, Procedures inventory) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.inventory = inventory;
    }

    /** The names by code of those it has cases of. Steps from one procedure to the next by the index, however many cases there are. */
    public Map<String, String> names(Desk desk, Lang lang) {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql("""
                with recursive step(procedure) as (
                  (select c.procedure from casefile c where c.section = :section order by c.procedure limit 1)
                  union all
                  select (select c.procedure from casefile c
                           where c.section = :section and c.procedure > step.procedure order by c.procedure limit 1)
                    from step where step.procedure is not null)
                select procedure from step where procedure is not null limit 500
                """)
                .param("section", desk.section())
                .query(String.class)
                .list()
                .forEach(code -> names.put(code, name(code, lang)));
        return names;
    }

    /** The procedure's name as its form has it; the code when it has none. */
    public String name(String code, Lang lang) {
        return forms.find(code).map(form -> form.definition().title().in(lang)).orElse(code);
    }

    /** The names by code of those with a form, whether or not a case has come in yet: their cases can be checked. */
    public Map<String, String> withForms(Desk desk, Lang lang) {
        var names = new LinkedHashMap<String, String>();
        inventory.all().stream()
                .filter(procedure -> procedure.section().equals(desk.section()))
                .forEach(procedure -> names.put(procedure.code(), name(procedure.code(), lang)));
        names.putAll(names(desk, lang));
        names.keySet().removeIf(procedure -> forms.find(procedure).isEmpty());
        return names;
    }

    /** The form in use of a procedure of the section. */
    public Optional<Form> form(Desk desk, String procedure) {
        return answersFor(desk, procedure) || hasCases(desk, procedure) ? forms.find(procedure) : Optional.empty();
    }

    private boolean answersFor(Desk desk, String procedure) {
        return inventory
                .find(procedure)
                .filter(found -> found.section().equals(desk.section()))
                .isPresent();
    }

    private boolean hasCases(Desk desk, String procedure) {
        return jdbc.sql("""
                select exists (select from casefile c where c.section = :section and c.procedure = :procedure)
                """)
                .param("section", desk.section())
                .param("procedure", procedure)
                .query(Boolean.class)
                .single();
    }
}
