package jp.tenohira.budget.web;

import java.util.Map;
import jp.tenohira.budget.BudgetRefused;
import jp.tenohira.core.Lang;
import org.springframework.stereotype.Component;

/** The sentence for each refusal, and the field it belongs to. */
@Component
class BudgetRefusals {

    private final BudgetDesk desk;

    BudgetRefusals(BudgetDesk desk) {
        this.desk = desk;
    }

    Map.Entry<String, String> of(Lang lang, BudgetRefused why) {
        return switch (why) {
            case BudgetRefused.NotYours _ -> Map.entry("name", desk.text(lang, "wrong.notYours"));
            case BudgetRefused.NoSuchItem _ -> Map.entry("name", desk.text(lang, "wrong.noSuchItem"));
            case BudgetRefused.Missing(var field) -> Map.entry(field, desk.text(lang, "wrong." + field));
            case BudgetRefused.Unknown unknown ->
                Map.entry(unknown.field(), desk.text(lang, "wrong." + unknown.field()));
            case BudgetRefused.TooLong(var field, var most) -> Map.entry(field, desk.text(lang, "wrong.tooLong", most));
            case BudgetRefused.LineTaken(var line, var year) ->
                Map.entry("line", desk.text(lang, "wrong.lineTaken", line, desk.year(lang, year)));
            case BudgetRefused.ChangedMeanwhile(var version) ->
                Map.entry("name", desk.text(lang, "wrong.meanwhile", version));
            case BudgetRefused.NothingToAnswer _ -> Map.entry("about", desk.text(lang, "wrong.about"));
        };
    }
}
