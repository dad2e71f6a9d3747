package jp.tenohira.budget.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.Field;

/**
 * One item with its review sheet.
 *
 * @param carried remarks of earlier years that nobody has settled
 * @param sayAction where a new entry is sent; empty for who only reads
 * @param carryOver the button that puts the item into the next year; empty when it is there or not the reader's to do
 */
public record ItemPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Problem> problems,
        List<Notice> notices,
        SummaryList facts,
        List<Button> actions,
        Table carried,
        Table sheet,
        String sayAction,
        List<Field> say,
        List<Button> sayButtons,
        String carryOverAction,
        List<Button> carryOver,
        List<Table> tables) {

    public ItemPage {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
        actions = List.copyOf(actions);
        say = List.copyOf(say);
        sayButtons = List.copyOf(sayButtons);
        carryOver = List.copyOf(carryOver);
        tables = List.copyOf(tables);
    }
}
