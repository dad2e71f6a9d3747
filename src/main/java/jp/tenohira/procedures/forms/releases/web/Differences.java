package jp.tenohira.procedures.forms.releases.web;

import java.util.List;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.releases.comparing.Change;
import jp.tenohira.procedures.forms.releases.comparing.Change.Kind;
import jp.tenohira.procedures.forms.releases.comparing.Comparison;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import org.springframework.stereotype.Component;

/** The differences of two versions as a table. */
@Component
public class Differences {

    /** The most differences that are shown; what is beyond is counted. */
    static final int MOST = 500;

    private final ReleaseDesk desk;

    Differences(ReleaseDesk desk) {
        this.desk = desk;
    }

    List<Change> of(Form before, Form after) {
        return Comparison.of(before, after);
    }

    public Table table(Lang lang, List<Change> changes, String caption) {
        var more = changes.size() > MOST ? desk.text(lang, "changes.more", changes.size() - MOST) : "";
        return Table.cards(
                caption + more,
                List.of(
                        new Table.Column(desk.text(lang, "change.kind")),
                        new Table.Column(desk.text(lang, "change.what")),
                        new Table.Column(desk.text(lang, "change.setting")),
                        new Table.Column(desk.text(lang, "change.before")),
                        new Table.Column(desk.text(lang, "change.after"))),
                changes.stream().limit(MOST).map(change -> row(lang, change)).toList());
    }

    private Table.Row row(Lang lang, Change change) {
        return new Table.Row(List.of(
                Table.Cell.tags(new Tag(desk.text(lang, "kind." + change.kind().name()), colour(change.kind()))),
                new Table.Cell(what(lang, change)),
                new Table.Cell(setting(lang, change)),
                new Table.Cell(value(lang, change, change.before())),
                new Table.Cell(value(lang, change, change.after()))));
    }

    private String what(Lang lang, Change change) {
        var part = desk.text(lang, "part." + change.part().name());
        return change.part() == Change.Part.FORM ? part : part + "「" + change.name() + "」";
    }

    private String setting(Lang lang, Change change) {
        return change.keys().stream().map(key -> desk.key(lang, key)).collect(Collectors.joining(" › "));
    }

    private String value(Lang lang, Change change, String value) {
        if (change.kind() == Kind.MOVED && value.matches("[0-9]+")) {
            return desk.text(lang, "place", value);
        }
        return switch (value) {
            case "true" -> desk.text(lang, "yes");
            case "false" -> desk.text(lang, "no");
            case "" -> "—";
            default -> value;
        };
    }

    private static Tag.Colour colour(Kind kind) {
        return switch (kind) {
            case ADDED -> Tag.Colour.GREEN;
            case REMOVED -> Tag.Colour.RED;
            case CHANGED -> Tag.Colour.YELLOW;
            case MOVED -> Tag.Colour.BLUE;
        };
    }
}
