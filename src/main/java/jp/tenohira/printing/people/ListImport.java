package jp.tenohira.printing.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.TableReading;
import jp.tenohira.sheets.UnreadableTable;
import org.springframework.stereotype.Component;

/**
 * Reads a staff list (アカウント, 所属, 職位, 適用日), a list of printers (プリンター, 所属, 契約, 適用日) or of sections whose department changed (課,
 * 部局, 適用日), all rows or none. Names or codes; an empty section ends a membership.
 */
@Component
public class ListImport {

    private static final List<String> ACCOUNT = List.of("アカウント", "account");
    private static final List<String> PRINTER = List.of("プリンター", "printer");
    private static final List<String> SECTION = List.of("所属", "section");
    private static final List<String> RANK = List.of("職位", "rank");
    private static final List<String> CONTRACT = List.of("契約", "contract");
    private static final List<String> MOVED = List.of("課", "section");
    private static final List<String> DEPARTMENT = List.of("部局", "department");
    private static final List<String> SINCE = List.of("適用日", "since");

    private static final Text HEADER = Text.of("この名前の列", "a column of this name");
    private static final Text A_DAY = Text.of("2024-04-01の形の日付", "a day as 2024-04-01");
    private static final Text A_SECTION =
            Text.of("組織に登録された課の名前かコード、または空欄", "the name or code of a section, or nothing");
    private static final Text A_DEPARTMENT = Text.of("組織に登録された部局の名前かコード", "the name or code of a department");
    private static final Text A_WORD = Text.of("60文字以内の値", "at most 60 characters");
    private static final int LONGEST_ACCOUNT = 100;
    private static final int LONGEST_PRINTER = 200;
    private static final int LONGEST_WORD = 60;
    private static final int MOST_PROBLEMS = 20;

    private final Organisation organisation;
    private final PeopleLists lists;

    ListImport(Organisation organisation, PeopleLists lists) {
        this.organisation = organisation;
        this.lists = lists;
    }

    /** Answers how many rows were taken in. */
    public Outcome<Integer, List<FileProblem>> staff(String name, byte[] content, String by) {
        return rows(
                name,
                content,
                new Shape(ACCOUNT, LONGEST_ACCOUNT, SECTION, RANK, ListImport::word, A_WORD),
                found -> lists.assign(
                        found.stream()
                                .map(row -> new Assignment(
                                        row.key().toLowerCase(Locale.ROOT), row.since(), row.section(), row.word()))
                                .toList(),
                        by));
    }

    public Outcome<Integer, List<FileProblem>> devices(String name, byte[] content, String by) {
        return rows(
                name,
                content,
                new Shape(PRINTER, LONGEST_PRINTER, SECTION, CONTRACT, ListImport::word, A_WORD),
                found -> lists.place(
                        found.stream()
                                .map(row -> new Placing(row.key(), row.since(), row.section(), row.word()))
                                .toList(),
                        by));
    }

    public Outcome<Integer, List<FileProblem>> sections(String name, byte[] content, String by) {
        return rows(
                name,
                content,
                new Shape(MOVED, LONGEST_ACCOUNT, MOVED, DEPARTMENT, this::department, A_DEPARTMENT),
                found -> lists.belong(
                        found.stream()
                                .map(row -> new Belonging(row.section(), row.word(), row.since()))
                                .toList(),
                        by));
    }

    private Optional<String> department(String text) {
        return organisation.departments().stream()
                .filter(department -> department.code().equals(text)
                        || department.name().in(Lang.JA).equals(text))
                .map(Department::code)
                .findFirst();
    }

    private static Optional<String> word(String text) {
        return text.length() > LONGEST_WORD ? Optional.empty() : Optional.of(text);
    }

    /** @param word what the column of that name means; empty for what it cannot be */
    private record Shape(
            List<String> key,
            int longest,
            List<String> section,
            List<String> wordColumn,
            Function<String, Optional<String>> word,
            Text expected) {}

    private record Entry(String key, String section, String word, LocalDate since) {}

    private interface Taking {
        void take(List<Entry> rows);
    }

    private Outcome<Integer, List<FileProblem>> rows(String name, byte[] content, Shape shape, Taking taking) {
        Sheet sheet;
        try {
            sheet = SheetReader.read(name, content);
        } catch (UnreadableTable e) {
            return Outcome.refused(List.of(new FileProblem(name, 0, "", name, e.why())));
        }
        var problems = new ArrayList<FileProblem>();
        var places = new ArrayList<Integer>();
        for (var column : List.of(shape.key(), shape.section(), shape.wordColumn(), SINCE)) {
            places.add(place(sheet, column));
            if (places.getLast() < 0) {
                problems.add(new FileProblem(name, 1, column.getFirst(), String.join(",", sheet.header()), HEADER));
            }
        }
        var found = new ArrayList<Entry>();
        for (int row = 0; row < sheet.rows().size() && problems.size() < MOST_PROBLEMS && !places.contains(-1); row++) {
            entry(sheet, row, places, shape, problems).ifPresent(found::add);
        }
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        taking.take(found);
        return Outcome.accepted(found.size());
    }

    private static int place(Sheet sheet, List<String> names) {
        return names.stream()
                .map(sheet.header()::indexOf)
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }

    private Optional<Entry> entry(Sheet sheet, int row, List<Integer> places, Shape shape, List<FileProblem> problems) {
        var before = problems.size();
        var key = sheet.text(row, places.get(0));
        if (key.isEmpty() || key.length() > shape.longest()) {
            problem(
                    sheet,
                    row,
                    places.get(0),
                    problems,
                    Text.of(shape.longest() + "文字以内の値", "1 to " + shape.longest() + " characters"));
        }
        var section = section(sheet.text(row, places.get(1)));
        if (section.isEmpty()) {
            problem(sheet, row, places.get(1), problems, A_SECTION);
        }
        var word = shape.word().apply(sheet.text(row, places.get(2)));
        if (word.isEmpty()) {
            problem(sheet, row, places.get(2), problems, shape.expected());
        }
        var since = TableReading.day(sheet.text(row, places.get(3)));
        if (since.isEmpty()) {
            problem(sheet, row, places.get(3), problems, A_DAY);
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Entry(key, section.orElse(""), word.orElseThrow(), since.orElseThrow()));
    }

    private static void problem(Sheet sheet, int row, int column, List<FileProblem> problems, Text expected) {
        problems.add(new FileProblem(
                sheet.name(), sheet.lines().get(row), sheet.header().get(column), sheet.text(row, column), expected));
    }

    /** The code; of nothing, nothing. Empty when there is no such section. */
    public Optional<String> section(String text) {
        return text.isBlank()
                ? Optional.of("")
                : organisation.sectionNamed(text.strip()).map(Section::code);
    }
}
