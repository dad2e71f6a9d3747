package jp.tenohira.procedures.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.LifeEvent;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedure.Guide;
import jp.tenohira.procedures.Receptions;
import org.jspecify.annotations.Nullable;

/** A procedure as columns, and back. */
final class ProcedureColumns {

    private ProcedureColumns() {}

    static Procedure procedure(ResultSet row, Map<String, Receptions> receptions) throws SQLException {
        var code = row.getString("code");
        return new Procedure(
                code,
                InventoryTables.text(row, "name"),
                row.getString("reading"),
                row.getString("section"),
                InventoryTables.text(row, "summary"),
                strings(row, "life_events").stream()
                        .flatMap(event -> LifeEvent.of(event).stream())
                        .toList(),
                new Guide(row.getObject("minutes", Integer.class), texts(row, "needs"), texts(row, "afterwards")),
                row.getObject("annual_applications", Integer.class),
                row.getBoolean("online"),
                row.getObject("new_in_fiscal_year", Integer.class),
                row.getBoolean("form"),
                receptions.getOrDefault(code, Receptions.NONE));
    }

    static Map<String, @Nullable Object> params(Procedure procedure) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("code", procedure.code());
        params.put("name_ja", procedure.name().in(Lang.JA));
        params.put("name_en", InventoryTables.english(procedure.name()));
        params.put("reading", procedure.reading());
        params.put("section", procedure.section());
        params.put("summary_ja", procedure.summary().in(Lang.JA));
        params.put("summary_en", InventoryTables.english(procedure.summary()));
        params.put(
                "life_events",
                procedure.lifeEvents().stream().map(LifeEvent::code).toArray(String[]::new));
        params.put("minutes", procedure.guide().minutes());
        putTexts(params, "needs", procedure.guide().needs());
        putTexts(params, "afterwards", procedure.guide().afterwards());
        params.put("annual_applications", procedure.annualApplications());
        params.put("online", procedure.online());
        params.put("new_in_fiscal_year", procedure.newInFiscalYear());
        params.put("form", procedure.form());
        return params;
    }

    private static void putTexts(Map<String, @Nullable Object> params, String name, List<Text> texts) {
        for (var lang : Lang.OF_STAFF) {
            params.put(
                    name + "_" + lang.code(),
                    texts.stream().map(t -> t.has(lang) ? t.in(lang) : "").toArray(String[]::new));
        }
    }

    private static List<Text> texts(ResultSet row, String name) throws SQLException {
        var japanese = strings(row, name + "_ja");
        var english = strings(row, name + "_en");
        var texts = new ArrayList<Text>();
        for (int i = 0; i < japanese.size(); i++) {
            var translated = i < english.size() ? english.get(i) : "";
            texts.add(translated.isEmpty() ? Text.plain(japanese.get(i)) : Text.of(japanese.get(i), translated));
        }
        return List.copyOf(texts);
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
