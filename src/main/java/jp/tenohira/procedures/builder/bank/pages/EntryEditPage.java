package jp.tenohira.procedures.builder.bank.pages;

import java.util.List;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.procedures.builder.settings.Editor.Section;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.fields.Field;

/**
 * Changes what an entry says.
 *
 * @param at the part that is edited: the entry, or a question of a page
 * @param questions the questions of a page, to be ordered, added and taken out; empty for none
 * @param languages its texts in the languages that only residents read
 * @param parts the questions of a page, each leading to its editor
 * @param begun whether it is a new entry that no head has released
 * @param back where one leaves to without saving
 * @param changed whether there is something to propose
 * @param proposal the fields of proposing it
 */
public record EntryEditPage(
        Frame frame,
        Breadcrumb breadcrumb,
        ErrorSummary errors,
        List<Notice> notices,
        String address,
        String at,
        List<Section> sections,
        List<Part> questions,
        List<Part> languages,
        List<Link> parts,
        boolean begun,
        String back,
        boolean changed,
        List<Field> proposal) {

    public EntryEditPage {
        notices = List.copyOf(notices);
        sections = List.copyOf(sections);
        questions = List.copyOf(questions);
        languages = List.copyOf(languages);
        parts = List.copyOf(parts);
        proposal = List.copyOf(proposal);
    }
}
