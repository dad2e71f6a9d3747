package jp.tenohira.procedures.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.Question;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.paper.pages.PaperForm.Blank;
import jp.tenohira.procedures.paper.pages.PaperForm.Line;
import jp.tenohira.ui.fields.AddressField;
import jp.tenohira.ui.fields.BankAccountField;
import jp.tenohira.ui.fields.CalculatedField;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.ChoicesField;
import jp.tenohira.ui.fields.ConsentField;
import jp.tenohira.ui.fields.DateField;
import jp.tenohira.ui.fields.Explanation;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.FileField;
import jp.tenohira.ui.fields.MapPointField;
import jp.tenohira.ui.fields.NameField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.RankedField;
import jp.tenohira.ui.fields.SlotField;
import jp.tenohira.ui.fields.TextField;
import jp.tenohira.ui.fields.TimeField;
import jp.tenohira.ui.fields.YesNoField;

/** What a question is on paper: told from the field it has on the screen. */
final class Blanks {

    private static final Lang LANG = Lang.JA;
    /** More options than this are not printed as boxes; one writes down the choice. */
    private static final int MOST_BOXES = 80;

    private Blanks() {}

    static Line line(Question question, String condition) {
        var field = field(question);
        var hint = question.hint().map(text -> text.in(LANG)).orElse("");
        return new Line(
                question.label().in(LANG),
                question.required() && question.type().asks(),
                hint,
                condition,
                blank(field),
                words(field));
    }

    /** The options of a question that has some. */
    static List<Option> options(Question question) {
        return switch (field(question)) {
            case ChoiceField choice -> choice.options();
            case ChoicesField choices -> choices.options();
            case RankedField ranked -> ranked.options();
            default -> List.of();
        };
    }

    private static Field field(Question question) {
        return question.type()
                .field(new Sheet(
                        question.id(),
                        question,
                        LANG,
                        _ -> Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        null));
    }

    private static Blank blank(Field field) {
        return switch (field) {
            case TextField text -> text.multiline() ? Blank.LINES : text.unit() == null ? Blank.LINE : Blank.AMOUNT;
            case ChoiceField choice -> choice.options().size() > MOST_BOXES ? Blank.LINE : Blank.BOXES;
            case ChoicesField choices -> choices.options().size() > MOST_BOXES ? Blank.LINES : Blank.BOXES;
            case RankedField _ -> Blank.RANKED;
            case YesNoField _ -> Blank.BOXES;
            case DateField _ -> Blank.DATE;
            case TimeField _ -> Blank.TIME;
            case NameField _ -> Blank.NAME;
            case AddressField _ -> Blank.ADDRESS;
            case BankAccountField _ -> Blank.ACCOUNT;
            case MapPointField _ -> Blank.PLACE;
            case SlotField _ -> Blank.SLOT;
            case ConsentField _ -> Blank.CONSENT;
            case FileField _ -> Blank.ATTACH;
            case CalculatedField _ -> Blank.COMPUTED;
            case Explanation _ -> Blank.TEXT;
        };
    }

    private static List<String> words(Field field) {
        return switch (field) {
            case TextField text -> text.unit() == null ? List.of() : List.of(text.unit());
            case ChoiceField choice -> labels(choice.options());
            case ChoicesField choices -> labels(choices.options());
            case RankedField ranked -> ranked(ranked);
            case YesNoField _ -> List.of("はい", "いいえ");
            case SlotField slot -> labels(slot.facilities());
            case ConsentField consent -> List.of(consent.text());
            case Explanation explanation -> List.of(explanation.text());
            default -> List.of();
        };
    }

    /** The ranks first, as many as one may fill in, then what there is to choose from. */
    private static List<String> ranked(RankedField ranked) {
        var words = new ArrayList<String>();
        words.add(Integer.toString(ranked.ranks()));
        words.addAll(labels(ranked.options()));
        return words;
    }

    private static List<String> labels(List<Option> options) {
        return options.size() > MOST_BOXES
                ? List.of()
                : options.stream()
                        .filter(option -> !option.value().isEmpty())
                        .map(Option::label)
                        .toList();
    }
}
