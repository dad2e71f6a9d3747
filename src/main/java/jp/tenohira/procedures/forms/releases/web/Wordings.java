package jp.tenohira.procedures.forms.releases.web;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.core.wording.Annotations;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.releases.pages.TextsPart;
import jp.tenohira.procedures.forms.selftest.Finding;
import jp.tenohira.procedures.forms.selftest.LanguageCoverage;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws how far a proposed form is worded in each language. */
@Component
class Wordings {

    private static final int MOST_MISSING = 500;
    private static final int MOST_HARD = 100;
    private static final int LONGEST_QUOTE = 40;

    private final ReleaseDesk desk;

    Wordings(ReleaseDesk desk) {
        this.desk = desk;
    }

    TextsPart part(Lang lang, Form form, TriedOut.Tried tried) {
        var definition = JsonMapper.shared().readTree(form.definitionJson());
        var hard = tried.hardToRead();
        return new TextsPart(
                tried.languages().stream()
                        .map(coverage -> worded(lang, definition, coverage))
                        .toList(),
                verdict(lang, tried, hard.size()),
                table(lang, definition, hard));
    }

    private TextsPart.Worded worded(Lang lang, JsonNode definition, LanguageCoverage coverage) {
        var missing = new ArrayList<String>();
        coverage.missing().stream().limit(MOST_MISSING).forEach(place -> missing.add(named(lang, definition, place)));
        if (coverage.missing().size() > MOST_MISSING) {
            missing.add(desk.text(lang, "texts.more", coverage.missing().size() - MOST_MISSING));
        }
        return new TextsPart.Worded(coverage.said().in(lang), missing);
    }

    private Notice verdict(Lang lang, TriedOut.Tried tried, int hard) {
        var nothing = tried.languages().stream().anyMatch(one -> one.lang() == Lang.JA_EASY && one.worded() == 0);
        if (nothing) {
            return Notice.info("", desk.text(lang, "easy.none"));
        }
        return hard == 0
                ? Notice.success("", desk.text(lang, "easy.good"))
                : Notice.warning("", desk.text(lang, "easy.hard", hard));
    }

    private @Nullable Table table(Lang lang, JsonNode definition, List<Finding.HardToRead> hard) {
        if (hard.isEmpty()) {
            return null;
        }
        var more = hard.size() > MOST_HARD ? desk.text(lang, "easy.first", MOST_HARD, hard.size()) : "";
        return new Table(
                desk.text(lang, "easy.caption") + more,
                List.of(
                        new Table.Column(desk.text(lang, "tried.place")),
                        new Table.Column(desk.text(lang, "easy.words")),
                        new Table.Column(desk.text(lang, "easy.proposal"))),
                hard.stream()
                        .limit(MOST_HARD)
                        .map(finding -> new Table.Row(List.of(
                                new Table.Cell(named(lang, definition, place(finding))),
                                new Table.Cell(finding.remark().words()),
                                new Table.Cell(finding.remark().proposal().in(lang)))))
                        .toList());
    }

    private static String place(Finding.HardToRead finding) {
        var wording = "." + Lang.JA_EASY.code();
        return finding.place().endsWith(wording)
                ? finding.place().substring(0, finding.place().length() - wording.length())
                : finding.place();
    }

    /** A place with the beginning of its Japanese wording: 区画の数（pages[0].questions[0].label）. */
    private String named(Lang lang, JsonNode definition, String place) {
        var node = definition;
        for (var step : place.split("[.\\[\\]]+")) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        var wording = Annotations.plain(
                        Annotations.ofReadings(node.path(Lang.JA.code()).asString("")))
                .strip();
        var length = wording.codePointCount(0, wording.length());
        var quote = length > LONGEST_QUOTE
                ? wording.substring(0, wording.offsetByCodePoints(0, LONGEST_QUOTE)) + "…"
                : wording;
        return quote.isEmpty() ? place : desk.text(lang, "texts.place", quote, place);
    }
}
