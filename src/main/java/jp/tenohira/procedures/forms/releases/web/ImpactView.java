package jp.tenohira.procedures.forms.releases.web;

import java.util.List;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.releases.impact.Impact;
import jp.tenohira.procedures.forms.releases.pages.ImpactPart;
import jp.tenohira.procedures.forms.releases.web.ReleaseDesk.Visit;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Progress;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what a proposal means for what is open. */
@Component
class ImpactView {

    private final ReleaseDesk desk;

    ImpactView(ReleaseDesk desk) {
        this.desk = desk;
    }

    ImpactPart part(Visit visit, int number, Impact impact) {
        var lang = visit.lang();
        var address = visit.address("/proposals/" + number);
        return new ImpactPart(
                desk.frame(visit, desk.text(lang, "impact")),
                impact.finished() ? null : progress(lang, impact),
                impact.finished() ? counted(lang, impact) : null,
                List.of(
                        stat(lang, "impact.safe", impact.safe()),
                        stat(lang, "impact.again", impact.again()),
                        stat(lang, "impact.blocked", impact.blocked()),
                        stat(lang, "impact.cases", impact.cases())),
                reasons(lang, impact),
                impact.finished() ? null : address + "/impact",
                address);
    }

    private Progress progress(Lang lang, Impact impact) {
        var of = Math.max(1, impact.drafts());
        return Progress.done((int) Math.min(of, impact.judged()), (int) of, desk.text(lang, "impact.counting"));
    }

    private Notice counted(Lang lang, Impact impact) {
        var finished = impact.finishedAt();
        var at = finished == null ? "" : JapaneseDates.dateTime(finished, lang);
        return Notice.info("", desk.text(lang, "impact.counted", at, JapaneseNumbers.inTable(impact.judged())));
    }

    private Stat stat(Lang lang, String key, long count) {
        return new Stat(
                desk.text(lang, key),
                JapaneseNumbers.inTable(count),
                desk.text(lang, "impact.unit"),
                desk.text(lang, key + ".note"),
                null);
    }

    private @Nullable Table reasons(Lang lang, Impact impact) {
        if (impact.reasons().isEmpty()) {
            return null;
        }
        return new Table(
                desk.text(lang, "impact.reasons"),
                List.of(
                        new Table.Column(desk.text(lang, "impact.verdict")),
                        new Table.Column(desk.text(lang, "impact.question")),
                        new Table.Column(desk.text(lang, "impact.why")),
                        Table.Column.number(desk.text(lang, "impact.drafts"))),
                impact.reasons().stream().map(reason -> row(lang, reason)).toList());
    }

    private Table.Row row(Lang lang, Impact.Reason reason) {
        var blocked = reason.policy().verdict() == jp.tenohira.procedures.forms.carrying.Carriage.Verdict.BLOCKED;
        var label = reason.label();
        return new Table.Row(List.of(
                Table.Cell.tags(new Tag(
                        desk.text(lang, blocked ? "impact.blocked" : "impact.again"),
                        blocked ? Tag.Colour.RED : Tag.Colour.YELLOW)),
                new Table.Cell(label.getOrDefault(lang.code(), label.getOrDefault("ja", reason.question()))),
                new Table.Cell(reason.policy().said().in(lang)),
                new Table.Cell(JapaneseNumbers.inTable(reason.drafts()))));
    }
}
