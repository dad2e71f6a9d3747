package jp.tenohira.sheets;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.FileField;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The part of a form by which a table is handed in, as a file or pasted, and the answer to it. */
@Component
public class SheetForm {

    private static final int MOST_SHOWN = 50;

    private final Messages messages;

    SheetForm(Messages messages) {
        this.messages = messages;
    }

    public List<Field> fields(Lang lang, String pasted, Map<String, String> errors) {
        return List.of(
                new FileField(
                        "file",
                        "file",
                        messages.in(lang, "sheets.file"),
                        null,
                        errors.get("file"),
                        false,
                        ".csv,.tsv,.xlsx",
                        List.of(),
                        false,
                        SheetReader.MOST_BYTES),
                new TextField(
                        "pasted",
                        "pasted",
                        messages.in(lang, "sheets.pasted"),
                        null,
                        null,
                        false,
                        TextField.Kind.LONG,
                        pasted,
                        "off",
                        null,
                        null));
    }

    /**
     * Hands the table on.
     *
     * @param taken is told of the table and of what became of it, when it was taken in
     * @return what is wrong with it, at most {@value #MOST_SHOWN} sentences; empty when it was taken in
     */
    public <T> List<Problem> take(
            Lang lang,
            String pasted,
            @Nullable MultipartFile file,
            Function<Sheet, Outcome<T, List<TableProblem>>> into,
            BiConsumer<Sheet, T> taken)
            throws IOException {
        try {
            var sheet = sheet(lang, pasted, file);
            return switch (into.apply(sheet)) {
                case Outcome.Accepted<T, List<TableProblem>>(var kept) -> {
                    taken.accept(sheet, kept);
                    yield List.of();
                }
                case Outcome.Refused<T, List<TableProblem>>(var problems) ->
                    problems.stream()
                            .limit(MOST_SHOWN)
                            .map(problem ->
                                    new Problem("file", problem.sentence().in(lang)))
                            .toList();
            };
        } catch (UnreadableTable e) {
            return List.of(new Problem("file", e.why().in(lang)));
        }
    }

    private Sheet sheet(Lang lang, String pasted, @Nullable MultipartFile file) throws IOException, UnreadableTable {
        if (file != null && !file.isEmpty()) {
            var sent = file.getOriginalFilename();
            return SheetReader.read(sent == null || sent.isBlank() ? "table" : sent, file.getBytes());
        }
        if (pasted.isBlank()) {
            throw new UnreadableTable("表のファイルを選ぶか、表を貼り付けてください。", "Choose a file with a table, or paste a table.");
        }
        return SheetReader.pasted(messages.in(lang, "sheets.pastedTable"), pasted);
    }
}
