package jp.tenohira.facts.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.core.Lang;
import jp.tenohira.facts.intake.ColumnField;
import jp.tenohira.facts.intake.ColumnMapping;
import jp.tenohira.facts.intake.ColumnMappings;
import jp.tenohira.facts.pages.DeskPage;
import jp.tenohira.facts.pages.DeskPage.Form;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.UnreadableTable;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Lets staff say once which columns of a CSV mean what: a sample is handed in, then each column is chosen from its header. */
public final class ColumnsDesk {

    /** What is added to the address of the page to save a choice. */
    public static final String SAVE = "/save";

    private static final char BETWEEN = '\u001F';
    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_HEADER = 20_000;

    /**
     * Whose columns they are.
     *
     * @param reserved pattern of names that mean something else
     * @param audited what the audit trail calls the saving
     */
    public record Place(
            Desk desk,
            ColumnMappings mappings,
            List<? extends ColumnField> fields,
            String imports,
            String columns,
            String reserved,
            String audited) {}

    private final Place place;
    private final Desk desk;
    private final AuditTrail audit;

    public ColumnsDesk(Place place, AuditTrail audit) {
        this.place = place;
        this.desk = place.desk();
        this.audit = audit;
    }

    public ModelAndView show(HttpServletRequest request, Lang lang, Staff staff) {
        Desk.mustManage(staff);
        return sample(request, lang, staff, List.of());
    }

    public ModelAndView read(HttpServletRequest request, Lang lang, Staff staff, @Nullable MultipartFile sample)
            throws IOException {
        Desk.mustManage(staff);
        if (sample == null || sample.isEmpty()) {
            return sample(request, lang, staff, List.of(new Problem("sample", desk.text(lang, "wrong.file"))));
        }
        try {
            var header =
                    SheetReader.read(Uploaded.nameOf(sample), sample.getBytes()).header();
            return choices(request, lang, staff, header, Map.of(), List.of());
        } catch (UnreadableTable e) {
            return sample(
                    request, lang, staff, List.of(new Problem("sample", e.why().in(lang))));
        }
    }

    public ModelAndView save(HttpServletRequest request, Lang lang, Staff staff, Map<String, String> asked) {
        Desk.mustManage(staff);
        var sent = asked.getOrDefault("header", "");
        var header = sent.length() > LONGEST_HEADER
                ? List.<String>of()
                : Arrays.asList(sent.split(Character.toString(BETWEEN), MOST_COLUMNS));
        var chosen = new HashMap<String, String>();
        var problems = new ArrayList<Problem>();
        var name = asked.getOrDefault("name", "").strip();
        if (name.isEmpty() || name.length() > ColumnMappings.LONGEST_NAME || name.matches(place.reserved())) {
            problems.add(new Problem("name", desk.text(lang, "wrong.mappingName", ColumnMappings.LONGEST_NAME)));
        }
        for (var field : place.fields()) {
            var column = asked.getOrDefault(field.code(), "");
            if (header.contains(column) && !column.isEmpty()) {
                chosen.put(field.code(), column);
            } else if (field.needed()) {
                problems.add(new Problem(
                        field.code(),
                        desk.text(lang, "wrong.column", field.label().in(lang))));
            }
        }
        if (!problems.isEmpty()) {
            return choices(request, lang, staff, header, asked, problems);
        }
        place.mappings().remember(new ColumnMapping(name, chosen), staff.name());
        audit.record(staff, place.audited(), name, Map.of("columns", Integer.toString(chosen.size())));
        return new ModelAndView("redirect:" + place.columns());
    }

    private ModelAndView sample(HttpServletRequest request, Lang lang, Staff staff, List<Problem> problems) {
        var form = new Form(
                desk.text(lang, "columns.sample"),
                "",
                place.columns(),
                true,
                Map.of(),
                List.of(desk.file(lang, "sample", problems, SheetReader.MOST_BYTES)),
                Button.primary(desk.text(lang, "columns.next")));
        return Desk.view(page(request, lang, staff, problems, form, List.of(table(lang))));
    }

    private ModelAndView choices(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            List<String> header,
            Map<String, String> asked,
            List<Problem> problems) {
        var fields = new ArrayList<Field>();
        fields.add(desk.field(lang, "name", TextField.Kind.TEXT, asked.getOrDefault("name", ""), problems, true));
        for (var field : place.fields()) {
            fields.add(new ChoiceField(
                    field.code(),
                    field.code(),
                    field.label().in(lang),
                    null,
                    Desk.error(problems, field.code()),
                    field.needed(),
                    options(lang, header),
                    asked.getOrDefault(field.code(), "")));
        }
        var form = new Form(
                desk.text(lang, "columns.choose"),
                desk.text(lang, "columns.choose.lead"),
                place.columns() + SAVE,
                false,
                new LinkedHashMap<>(Map.of("header", String.join(Character.toString(BETWEEN), header))),
                fields,
                Button.primary(desk.text(lang, "columns.save")));
        return Desk.view(page(request, lang, staff, problems, form, List.of()));
    }

    private List<Option> options(Lang lang, List<String> header) {
        return Stream.concat(
                        Stream.of(new Option("", desk.text(lang, "columns.none"))),
                        header.stream()
                                .filter(column -> !column.isEmpty())
                                .distinct()
                                .map(column -> new Option(column, column)))
                .toList();
    }

    private DeskPage page(
            HttpServletRequest request, Lang lang, Staff staff, List<Problem> problems, Form form, List<Table> tables) {
        var title = desk.text(lang, "columns");
        return new DeskPage(
                desk.frame(request, lang, staff, title).withErrors(!problems.isEmpty()),
                desk.under(lang, "imports", place.imports(), title),
                null,
                problems,
                List.of(),
                desk.text(lang, "columns.lead"),
                null,
                List.of(form),
                tables,
                List.of());
    }

    private Table table(Lang lang) {
        return new Table(
                desk.text(lang, "columns.table"),
                List.of(
                        new Table.Column(desk.text(lang, "field.name")),
                        new Table.Column(desk.text(lang, "columns.columns"))),
                place.mappings().all().stream()
                        .map(mapping -> new Table.Row(List.of(
                                new Table.Cell(mapping.name()),
                                new Table.Cell(place.fields().stream()
                                        .filter(field -> mapping.columns().containsKey(field.code()))
                                        .map(field -> field.label().in(lang) + "="
                                                + mapping.columns().get(field.code()))
                                        .collect(Collectors.joining(", "))))))
                        .toList());
    }
}
