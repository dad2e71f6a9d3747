package jp.tenohira.applications.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.casefile.CaseEvent;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.decisions.pages.NoticeContent;
import jp.tenohira.applications.desk.CaseNames;
import jp.tenohira.applications.desk.SectionProcedures;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Organisation;
import org.springframework.stereotype.Component;

/** Writes a notice from the case, its decision and the texts. */
@Component
class NoticeWriter {

    private final NoticeTexts texts;
    private final Casefiles casefiles;
    private final CaseNames names;
    private final Organisation organisation;
    private final SectionProcedures procedures;

    NoticeWriter(
            NoticeTexts texts,
            Casefiles casefiles,
            CaseNames names,
            Organisation organisation,
            SectionProcedures procedures) {
        this.texts = texts;
        this.casefiles = casefiles;
        this.names = names;
        this.organisation = organisation;
        this.procedures = procedures;
    }

    /** The number of a document that is issued. */
    String number(Casefile casefile, int year, long serial) {
        return filled(
                texts.common("number"),
                Map.of(
                        "year", JapaneseDates.eraYear(LocalDate.of(year, 12, 31)),
                        "section", section(casefile),
                        "serial", Long.toString(serial)));
    }

    String draftNumber() {
        return texts.common("draft");
    }

    NoticeContent write(Casefile casefile, CaseOutcome outcome, String number, Instant issued) {
        var called = names.of(casefile, casefiles.currentVersion(casefile).answers());
        var procedure = procedures.name(casefile.procedure(), Lang.JA);
        var words = Map.of(
                "city", CurrentMunicipality.get().name().in(Lang.JA),
                "procedure", procedure,
                "section", section(casefile),
                "submitted", JapaneseDates.date(casefile.submittedAt(), Lang.JA));
        var reason = reason(casefile);
        return new NoticeContent(
                number,
                JapaneseDates.date(issued, Lang.JA),
                called.applicant().isEmpty()
                        ? texts.common("someone")
                        : filled(texts.common("addressee"), Map.of("name", called.applicant())),
                filled(texts.common("signatory"), words),
                filled(texts.title(casefile.procedure(), outcome), words),
                filled(texts.body(casefile.procedure(), outcome), words),
                lines(casefile, procedure, called.items()),
                reason.isEmpty() ? "" : texts.common("reason"),
                reason,
                texts.common("appealTitle"),
                texts.appeal().stream().map(text -> filled(text, words)).toList(),
                filled(texts.common("contact"), words));
    }

    private List<NoticeContent.Line> lines(Casefile casefile, String procedure, List<String> items) {
        var lines = new ArrayList<NoticeContent.Line>();
        lines.add(line("receipt", casefile.receipt().value()));
        lines.add(line("procedure", procedure));
        lines.add(line("submitted", JapaneseDates.date(casefile.submittedAt(), Lang.JA)));
        if (!items.isEmpty()) {
            lines.add(line("items", String.join("、", items)));
        }
        return lines;
    }

    private NoticeContent.Line line(String key, String text) {
        return new NoticeContent.Line(texts.common("lines." + key), text);
    }

    private String reason(Casefile casefile) {
        return casefiles.events(casefile.id()).reversed().stream()
                .filter(event -> event.step() == Step.DECIDE)
                .findFirst()
                .map(CaseEvent::reason)
                .orElse("");
    }

    private String section(Casefile casefile) {
        return organisation
                .section(casefile.section())
                .map(section -> section.name().in(Lang.JA))
                .orElse(casefile.section());
    }

    private static String filled(String text, Map<String, String> words) {
        var filled = text;
        for (var word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }
}
