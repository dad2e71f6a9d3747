package jp.tenohira.procedures.forms.releases.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.selftest.Finding;
import jp.tenohira.procedures.forms.selftest.FormSelfTest;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What trying a proposed form out found. The same definition gives the same report, so it is kept for a while. */
@Component
class TriedOut {

    private static final int MOST_REPORTS = 50;
    private static final int MOST_ROWS = 100;
    private static final int MOST_PLACES = 5;

    private final ReleaseDesk desk;
    private final Cache<String, List<Finding>> reports =
            Caffeine.newBuilder().maximumSize(MOST_REPORTS).build();

    TriedOut(ReleaseDesk desk) {
        this.desk = desk;
    }

    List<Finding> of(Form form) {
        return reports.get(
                form.definitionJson(), _ -> FormSelfTest.of(form).findings());
    }

    Notice verdict(Lang lang, List<Finding> findings) {
        var serious = findings.stream()
                .filter(finding -> !(finding instanceof Finding.MissingText))
                .count();
        if (serious > 0) {
            return Notice.warning(desk.text(lang, "tried.flawed", serious), desk.text(lang, "tried.flawed.text"));
        }
        return findings.isEmpty()
                ? Notice.success(desk.text(lang, "tried.good"), desk.text(lang, "tried.good.text"))
                : Notice.info(desk.text(lang, "tried.missing"), desk.text(lang, "tried.missing.text"));
    }

    @Nullable Table table(Lang lang, List<Finding> findings) {
        if (findings.isEmpty()) {
            return null;
        }
        var rows = new ArrayList<Table.Row>();
        var missing = new LinkedHashMap<String, List<String>>();
        for (var finding : findings) {
            if (finding instanceof Finding.MissingText(var place, var language)) {
                missing.computeIfAbsent(language, _ -> new ArrayList<>()).add(place);
            } else {
                rows.add(row(finding.place(), finding.said().in(lang)));
            }
        }
        missing.forEach((language, places) -> rows.add(row(
                desk.text(lang, "tried.texts", Lang.of(language).label().in(lang), places.size()),
                String.join("、", places.stream().limit(MOST_PLACES).toList())
                        + (places.size() > MOST_PLACES
                                ? desk.text(lang, "tried.more", places.size() - MOST_PLACES)
                                : ""))));
        return new Table(
                desk.text(lang, "tried.caption"),
                List.of(new Table.Column(desk.text(lang, "tried.place")), new Table.Column(desk.text(lang, "tried.said"))),
                rows.stream().limit(MOST_ROWS).toList());
    }

    private static Table.Row row(String place, String said) {
        return new Table.Row(List.of(new Table.Cell(place), new Table.Cell(said)));
    }
}
