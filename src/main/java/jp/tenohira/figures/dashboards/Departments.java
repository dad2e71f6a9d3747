package jp.tenohira.figures.dashboards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.desk.FigureDesk;
import jp.tenohira.figures.web.FigureReader;
import jp.tenohira.figures.web.SliceQuery;
import jp.tenohira.figures.web.Wording;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.components.Table.Column;
import jp.tenohira.ui.components.Table.Row;
import org.springframework.stereotype.Component;

/** The city's departments, each with what it received; a department leads to its own page. */
@Component
class Departments {

    private static final String DIMENSION = "department";
    private static final List<String> COLUMNS = List.of("received", "outside-rate", "hours-saved");
    private static final String NOTHING = "–";

    private final Organisation organisation;
    private final Figures figures;
    private final FigureReader reader;
    private final Wording wording;
    private final FigureDesk desk;

    Departments(Organisation organisation, Figures figures, FigureReader reader, Wording wording, FigureDesk desk) {
        this.organisation = organisation;
        this.figures = figures;
        this.reader = reader;
        this.wording = wording;
        this.desk = desk;
    }

    Table of(String title, Staff staff, Lang lang) {
        var shown =
                COLUMNS.stream().map(figures::find).flatMap(Optional::stream).toList();
        var sliced = reader.open(staff, Slice.EVERYTHING);
        var values = shown.stream().map(figure -> byDepartment(sliced, figure)).toList();
        var columns = new ArrayList<Column>();
        columns.add(new Column(desk.text(lang, "dashboard.department")));
        shown.forEach(figure -> columns.add(Column.number(figure.name().in(lang))));
        return new Table(
                title,
                columns,
                organisation.departments().stream()
                        .map(department -> row(department, values, lang))
                        .toList());
    }

    private Row row(Department department, List<Map<String, FigureValue>> values, Lang lang) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.link(
                department.name().in(lang),
                CityDashboardController.DEPARTMENTS + "/" + SliceQuery.encoded(department.code())));
        values.forEach(ofFigure -> cells.add(cell(Optional.ofNullable(ofFigure.get(department.code())), lang)));
        return new Row(cells);
    }

    private Cell cell(Optional<FigureValue> found, Lang lang) {
        return found.filter(
                        value -> value.exact().filter(exact -> !exact.isZero()).isPresent())
                .map(value -> Cell.link(
                        wording.withUnit(value, lang),
                        SliceQuery.figure(value.figure().code(), value.slice())))
                .orElseGet(() -> new Cell(NOTHING));
    }

    private static Map<String, FigureValue> byDepartment(SlicedFigures sliced, Figure figure) {
        var values = new HashMap<String, FigureValue>();
        sliced.cells(figure, List.of(DIMENSION))
                .forEach(cell -> values.put(cell.slice().where().getOrDefault(DIMENSION, ""), cell));
        return values;
    }
}
