package jp.tenohira.packs.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A whole pack: everything its files and pages show.
 *
 * @param city as its papers name it: 郡山市
 * @param numbers every number that is shown; cells refer to them by their place
 */
public record PackContent(
        String title,
        String city,
        LocalDate held,
        List<String> sections,
        List<Agenda> agenda,
        List<Material> materials,
        List<PackNumber> numbers) {

    public PackContent {
        sections = List.copyOf(sections);
        agenda = List.copyOf(agenda);
        materials = List.copyOf(materials);
        numbers = List.copyOf(numbers);
    }

    /** One item of the agenda: 1, 5レスの推進状況について, 報告, 資料1. */
    public record Agenda(int number, String title, String kind, String material) {}

    public record Material(String number, String title, List<Slide> slides) {

        public Material {
            slides = List.copyOf(slides);
        }
    }

    /**
     * One thing to show.
     *
     * @param code of the slide in the definition; also the slot of its text
     * @param text lines of what staff wrote, each a run of cells
     * @param facts the numbers that stand alone, large
     * @param source where its numbers come from
     */
    public record Slide(
            String code,
            String title,
            List<Line> text,
            List<Fact> facts,
            @Nullable Grid grid,
            @Nullable Chart chart,
            String source) {

        public Slide {
            text = List.copyOf(text);
            facts = List.copyOf(facts);
        }
    }

    public record Line(List<Cell> runs) {

        public Line {
            runs = List.copyOf(runs);
        }
    }

    /** A number that stands alone, with what it is. */
    public record Fact(String label, Cell value) {}

    public record Grid(List<Column> columns, List<Entry> rows) {

        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** @param weight of its width against the other columns */
    public record Column(String title, boolean numeric, double weight) {}

    public record Entry(List<Cell> cells, boolean total) {

        public Entry {
            cells = List.copyOf(cells);
        }
    }

    /** A text, or a number as it is shown. */
    public record Cell(String text, @Nullable Integer number) {

        public static Cell of(String text) {
            return new Cell(text, null);
        }
    }

    /** @param columns of the grid that are drawn; the first column names the categories */
    public record Chart(Kind kind, List<Integer> columns, String unit) {

        public Chart {
            columns = List.copyOf(columns);
        }

        public enum Kind {
            BAR,
            COLUMN
        }
    }

    /** The number of a cell that shows one. */
    public PackNumber number(Cell cell) {
        return numbers.get(Objects.requireNonNull(cell.number()));
    }
}
