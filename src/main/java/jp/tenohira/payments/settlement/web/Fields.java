package jp.tenohira.payments.settlement.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.sheets.TableReading;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.FileField;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fields, amounts and cells as the pages of settlement write them. */
@Component
public class Fields {

    private final SettlementDesk desk;

    Fields(SettlementDesk desk) {
        this.desk = desk;
    }

    public TextField text(Lang lang, String name, String value, List<Problem> problems) {
        return text(lang, name, name, value, TextField.Kind.TEXT, problems);
    }

    public TextField text(
            Lang lang, String id, String name, String value, TextField.Kind kind, List<Problem> problems) {
        return new TextField(
                id,
                name,
                desk.text(lang, "field." + name),
                desk.hint(lang, name),
                error(problems, id),
                true,
                kind,
                value,
                "off",
                null,
                kind == TextField.Kind.LONG ? 20_000 : 200);
    }

    public FileField file(Lang lang, String name, long most, List<Problem> problems) {
        return new FileField(
                name,
                name,
                desk.text(lang, "field." + name),
                desk.hint(lang, name),
                error(problems, name),
                true,
                "",
                List.of(),
                false,
                most);
    }

    public static @Nullable String error(List<Problem> problems, String id) {
        return problems.stream()
                .filter(problem -> problem.fieldId().equals(id))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    /** Yen as typed: full-width digits and commas too. */
    public static OptionalLong yen(String typed) {
        var plain = TableReading.plain(typed).replace(",", "").replace("円", "");
        return plain.matches("[0-9]{1,10}") ? OptionalLong.of(Long.parseLong(plain)) : OptionalLong.empty();
    }

    public static Table.Cell yen(Lang lang, long yen) {
        return new Table.Cell(JapaneseNumbers.inTable(yen, lang));
    }

    public static Table.Cell cell(String text) {
        return new Table.Cell(text);
    }

    public static Optional<String> words(String typed, int longest) {
        var words = typed.strip();
        return words.isEmpty() || words.length() > longest ? Optional.empty() : Optional.of(words);
    }
}
