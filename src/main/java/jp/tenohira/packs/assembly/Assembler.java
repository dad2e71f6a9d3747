package jp.tenohira.packs.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Staff;
import jp.tenohira.packs.Meeting;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackContent.Cell;
import jp.tenohira.packs.content.PackContent.Chart;
import jp.tenohira.packs.content.PackContent.Fact;
import jp.tenohira.packs.content.PackContent.Grid;
import jp.tenohira.packs.content.PackContent.Material;
import jp.tenohira.packs.content.PackContent.Slide;
import jp.tenohira.packs.content.PackNumber;
import jp.tenohira.packs.definitions.PackDefinition;
import jp.tenohira.packs.definitions.PackDefinition.ChartPlan;
import jp.tenohira.packs.definitions.PackDefinition.MaterialPlan;
import jp.tenohira.packs.definitions.PackDefinition.NumberPlan;
import jp.tenohira.packs.definitions.PackDefinition.SlidePlan;
import org.springframework.stereotype.Component;

/** Makes the content of a pack: asks the figures for every number and puts them where the definition says. */
@Component
public class Assembler {

    static final String FISCAL_YEAR = "fiscal-year";

    private final Figures figures;
    private final Sources sources;
    private final Organisation organisation;

    Assembler(Figures figures, Sources sources, Organisation organisation) {
        this.organisation = organisation;
        this.figures = figures;
        this.sources = sources;
    }

    /** @param texts what staff wrote, by slot; a slot without a text has none */
    public Assembled assemble(Meeting meeting, PackDefinition definition, Map<String, String> texts, Staff reader) {
        var numbers = new Numbers(figures, reader);
        var years = new Years(FiscalYear.of(meeting.held()));
        var grids = new Grids(numbers, years, sources, meeting, departments());
        Function<SlidePlan, Slide> slide =
                plan -> slide(plan, texts.getOrDefault(plan.code(), ""), numbers, years, grids);
        var materials = definition.materials().stream()
                .map(material -> material(material, years, slide))
                .toList();
        var content = new PackContent(
                meeting.name(),
                CurrentMunicipality.get().name().in(Lang.JA),
                meeting.held(),
                meeting.sections(),
                meeting.agenda(),
                materials,
                numbers.kept());
        return new Assembled(content, numbers.values());
    }

    /**
     * A pack as it would be issued now.
     *
     * @param values of its numbers, to be stated when it is issued
     */
    public record Assembled(PackContent content, List<FigureValue> values) {

        public Assembled {
            values = List.copyOf(values);
        }
    }

    private static Slide slide(SlidePlan plan, String text, Numbers numbers, Years years, Grids grids) {
        var table = plan.table();
        var grid = table == null ? null : grids.grid(table);
        var chart = plan.chart();
        return new Slide(
                plan.code(),
                years.named(plan.title()),
                Placeholders.lines(text, years::named, place -> inText(numbers, years, place.figure(), place.where())),
                plan.numbers().stream().map(one -> fact(numbers, years, one)).toList(),
                grid,
                chart == null || grid == null || !hasNumbers(grid) ? null : chart(chart),
                plan.source());
    }

    private static boolean hasNumbers(Grid grid) {
        return grid.rows().stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell.number() != null);
    }

    /** The titles of the slides by their code, which is the slot of their text. */
    public Map<String, String> titles(Meeting meeting, PackDefinition definition) {
        var years = new Years(FiscalYear.of(meeting.held()));
        var titles = new LinkedHashMap<String, String>();
        definition
                .materials()
                .forEach(material ->
                        material.slides().forEach(slide -> titles.put(slide.code(), years.named(slide.title()))));
        return titles;
    }

    private List<String> departments() {
        return organisation.departments().stream().map(Department::code).toList();
    }

    private static Material material(MaterialPlan plan, Years years, Function<SlidePlan, Slide> slide) {
        return new Material(
                plan.number(),
                years.named(plan.title()),
                plan.slides().stream().map(slide).toList());
    }

    private static Fact fact(Numbers numbers, Years years, NumberPlan plan) {
        var label =
                plan.label().isEmpty() ? numbers.figure(plan.figure()).name().in(Lang.JA) : plan.label();
        return new Fact(label, inText(numbers, years, plan.figure(), plan.where()));
    }

    private static Cell inText(Numbers numbers, Years years, String figure, Map<String, String> where) {
        var slice = new LinkedHashMap<String, String>();
        if (numbers.isOfYears(figure)) {
            slice.put(FISCAL_YEAR, "$year");
        }
        slice.putAll(where);
        return numbers.value(figure, years.in(slice)).map(numbers::inText).orElseGet(() -> Cell.of(PackNumber.NO_DATA));
    }

    private static Chart chart(ChartPlan plan) {
        return new Chart(plan.kind(), plan.columns(), plan.unit());
    }
}
