package jp.tenohira.assistant.web.guideline;

import static jp.tenohira.assistant.web.desk.DeskWords.t;
import static jp.tenohira.assistant.web.guideline.GuidelineController.PATH;
import static jp.tenohira.assistant.web.guideline.VersionsController.VERSIONS;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.assistant.guideline.GuidelineChanges;
import jp.tenohira.assistant.guideline.GuidelineChanges.Refused;
import jp.tenohira.assistant.guideline.GuidelineVersion;
import jp.tenohira.assistant.guideline.GuidelineVersion.Decision;
import jp.tenohira.assistant.guideline.Rule;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of the guideline and one version beside another. */
@Component
class VersionsView {

    private final GuidelineChanges changes;
    private final Guideline guideline;
    private final DeskWords words;

    VersionsView(GuidelineChanges changes, Guideline guideline, DeskWords words) {
        this.changes = changes;
        this.guideline = guideline;
        this.words = words;
    }

    DeskPage all(HttpServletRequest request, Lang lang, Staff staff) {
        var frame = words.frame(request, lang, staff, "versions.title");
        var table = new Table(
                t(frame, "versions.title"),
                List.of(
                        Table.Column.number(t(frame, "words.version")),
                        new Table.Column(t(frame, "versions.state")),
                        new Table.Column(t(frame, "versions.proposed")),
                        new Table.Column(t(frame, "versions.decided")),
                        new Table.Column(t(frame, "versions.note"))),
                changes.all().stream()
                        .map(version -> new Table.Row(List.of(
                                Table.Cell.link(
                                        Integer.toString(version.version()), VERSIONS + "/" + version.version()),
                                Table.Cell.tags(state(frame, version)),
                                new Table.Cell(proposed(version)),
                                new Table.Cell(decided(version)),
                                new Table.Cell(
                                        version.version() == 1 ? t(frame, "versions.shipped") : version.note()))))
                        .toList());
        return new DeskPage(
                frame,
                words.tabs(frame, staff, PATH),
                List.of(),
                List.of(),
                List.of(DeskWords.part(frame, "", "versions.lead").with(table)));
    }

    private Tag state(Frame frame, GuidelineVersion version) {
        if (version.version() == guideline.version()) {
            return new Tag(t(frame, "versions.in-force"), Tag.Colour.GREEN);
        }
        return switch (version.decision()) {
            case OPEN -> new Tag(t(frame, "versions.open"), Tag.Colour.ORANGE);
            case APPROVED -> new Tag(t(frame, "versions.past"), Tag.Colour.GRAY);
            case REJECTED -> new Tag(t(frame, "versions.rejected"), Tag.Colour.RED);
        };
    }

    private static String proposed(GuidelineVersion version) {
        var at = version.proposedAt();
        return at == null ? "" : version.proposedName() + "　" + DeskWords.time(at);
    }

    private static String decided(GuidelineVersion version) {
        var at = version.decidedAt();
        return at == null ? "" : version.decidedName() + "　" + DeskWords.time(at);
    }

    /** @param with the version to compare it with; 0 for the one in force, or the one before when it is in force itself */
    DeskPage one(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            GuidelineVersion version,
            int with,
            @Nullable Refused why) {
        var frame = words.frame(request, lang, staff, "versions.title")
                .at(VERSIONS + "/" + version.version())
                .withErrors(why != null);
        var other = other(version, with);
        var parts = new ArrayList<Part>();
        parts.add(Part.text(t(frame, "versions.one", version.version()), "")
                .with(new SummaryList(List.of(
                        new SummaryList.Row(
                                t(frame, "versions.state"),
                                state(frame, version).text()),
                        new SummaryList.Row(t(frame, "versions.proposed"), proposed(version)),
                        new SummaryList.Row(t(frame, "versions.decided"), decided(version)),
                        new SummaryList.Row(t(frame, "versions.note"), version.note())))));
        if (other.version() == version.version()) {
            version.articles()
                    .forEach(article -> parts.add(Part.text(
                            t(frame, "article", article.number()) + "　"
                                    + article.title().in(lang),
                            article.text().in(lang))));
        } else {
            parts.addAll(compared(frame, lang, other, version));
        }
        var asked = form(frame, staff, version);
        if (asked != null) {
            parts.add(Part.text(t(frame, "versions.decide"), "").with(asked));
        }
        return new DeskPage(
                frame,
                words.tabs(frame, staff, PATH),
                why == null ? List.of() : List.of(new Problem("note", GuidelineProposalView.word(frame, why))),
                List.of(),
                parts);
    }

    private GuidelineVersion other(GuidelineVersion version, int with) {
        if (with > 0) {
            return changes.find(with).orElse(version);
        }
        var now = guideline.current();
        return now.version() != version.version()
                ? now
                : changes.all().stream()
                        .filter(one -> one.version() < version.version() && one.decision() == Decision.APPROVED)
                        .findFirst()
                        .orElse(version);
    }

    private static String rules(Frame frame, GuidelineVersion before, GuidelineVersion after) {
        return t(frame, "versions.rules", names(frame, before.resting()), names(frame, after.resting()));
    }

    private static String names(Frame frame, Set<Rule> resting) {
        return resting.isEmpty()
                ? t(frame, "versions.none-rests")
                : resting.stream()
                        .sorted()
                        .map(rule -> t(
                                frame,
                                "rule." + rule.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .collect(Collectors.joining(t(frame, "separator")));
    }

    /** What is the same in one sentence; every article that changed with both wordings beside each other. */
    private static List<Part> compared(Frame frame, Lang lang, GuidelineVersion before, GuidelineVersion after) {
        var same = new ArrayList<String>();
        var changed = new ArrayList<Part>();
        for (var at = 0;
                at < Math.max(before.articles().size(), after.articles().size());
                at++) {
            var one = wording(lang, before, at);
            var two = wording(lang, after, at);
            var article = t(frame, "article", at + 1);
            if (one.equals(two)) {
                same.add(article);
            } else {
                changed.add(Part.text(article, "")
                        .beside(Wordings.of(
                                t(frame, "versions.one", before.version()),
                                one,
                                t(frame, "versions.one", after.version()),
                                two)));
            }
        }
        var parts = new ArrayList<Part>();
        parts.add(Part.text(
                t(frame, "versions.compared", before.version(), after.version()),
                rules(frame, before, after)
                        + (same.isEmpty()
                                ? ""
                                : "\n" + t(frame, "versions.same", String.join(t(frame, "separator"), same)))));
        parts.addAll(changed);
        return parts;
    }

    private static String wording(Lang lang, GuidelineVersion version, int at) {
        if (at >= version.articles().size()) {
            return "";
        }
        var article = version.articles().get(at);
        return article.title().in(lang) + "\n" + article.text().in(lang);
    }

    private @Nullable Form form(Frame frame, Staff staff, GuidelineVersion version) {
        var action = VERSIONS + "/" + version.version();
        if (!GuidelineChanges.mayDecide(staff)) {
            return null;
        }
        if (version.decision() == Decision.OPEN) {
            return staff.id().equals(version.proposedBy())
                    ? null
                    : new Form(
                            action,
                            List.of(),
                            List.of(),
                            List.of(
                                    Button.primary(t(frame, "versions.approve")).sending("decision", "approve"),
                                    Button.secondary(t(frame, "versions.reject"))
                                            .sending("decision", "reject")));
        }
        return version.version() == guideline.version()
                ? null
                : new Form(
                        action,
                        List.of(),
                        List.of(DeskWords.lines(frame, "note", "proposal.note", "", null, true)),
                        List.of(Button.secondary(t(frame, "versions.restore")).sending("decision", "restore")));
    }
}
