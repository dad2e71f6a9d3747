package jp.tenohira.procedures.forms.releases.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.selftest.Finding;
import jp.tenohira.procedures.forms.selftest.FormSelfTest;
import jp.tenohira.procedures.forms.selftest.LanguageCoverage;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What trying a proposed form out found. The same definition gives the same report, so it is kept for a while. */
@Component
class TriedOut {

    private static final int MOST_REPORTS = 50;
    private static final int MOST_ROWS = 100;

    private final ReleaseDesk desk;
    private final Cache<String, Tried> reports =
            Caffeine.newBuilder().maximumSize(MOST_REPORTS).build();

    TriedOut(ReleaseDesk desk) {
        this.desk = desk;
    }

    /**
     * What of the report the page shows.
     *
     * @param findings what the form does wrong; texts that are missing or hard to read are not among them
     */
    record Tried(List<Finding> findings, List<Finding.HardToRead> hardToRead, List<LanguageCoverage> languages) {
        Tried {
            findings = List.copyOf(findings);
            hardToRead = List.copyOf(hardToRead);
            languages = List.copyOf(languages);
        }

        static Tried of(FormSelfTest.Report report) {
            return new Tried(
                    report.findings().stream()
                            .filter(finding ->
                                    !(finding instanceof Finding.MissingText || finding instanceof Finding.HardToRead))
                            .toList(),
                    report.findings().stream()
                            .filter(Finding.HardToRead.class::isInstance)
                            .map(Finding.HardToRead.class::cast)
                            .toList(),
                    report.languages());
        }
    }

    Tried of(Form form) {
        return reports.get(form.definitionJson(), _ -> Tried.of(FormSelfTest.of(form)));
    }

    Notice verdict(Lang lang, Tried tried) {
        if (!tried.findings().isEmpty()) {
            return Notice.warning(
                    desk.text(lang, "tried.flawed", tried.findings().size()), desk.text(lang, "tried.flawed.text"));
        }
        return tried.languages().stream().allMatch(LanguageCoverage::complete)
                ? Notice.success(desk.text(lang, "tried.good"), desk.text(lang, "tried.good.text"))
                : Notice.info(desk.text(lang, "tried.missing"), desk.text(lang, "tried.missing.text"));
    }

    @Nullable
    Table table(Lang lang, Tried tried) {
        if (tried.findings().isEmpty()) {
            return null;
        }
        return new Table(
                desk.text(lang, "tried.caption"),
                List.of(
                        new Table.Column(desk.text(lang, "tried.place")),
                        new Table.Column(desk.text(lang, "tried.said"))),
                tried.findings().stream()
                        .limit(MOST_ROWS)
                        .map(finding -> new Table.Row(List.of(
                                new Table.Cell(finding.place()),
                                new Table.Cell(finding.said().in(lang)))))
                        .toList());
    }
}
