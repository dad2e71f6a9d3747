package jp.tenohira.procedures.forms.releases.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.Receptions;
import jp.tenohira.procedures.Receptions.Standing;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.releases.web.ReleaseDesk.Visit;
import jp.tenohira.ui.components.SummaryList;
import org.springframework.stereotype.Component;

/** What publishing does where nothing was in force before: for residents, for the section, for the figures. */
@Component
class FirstVersion {

    private final ReleaseDesk desk;
    private final Procedures procedures;
    private final Clock clock;

    FirstVersion(ReleaseDesk desk, Procedures procedures, Clock clock) {
        this.procedures = procedures;
        this.desk = desk;
        this.clock = clock;
    }

    SummaryList of(Visit visit, FormDefinition form) {
        var lang = visit.lang();
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(row(lang, "residents", ReleaseDesk.name(visit)));
        rows.add(new SummaryList.Row(desk.text(lang, "first.reception"), reception(lang, form)));
        rows.add(row(lang, "signIn." + form.signIn().name().toLowerCase(Locale.ROOT)));
        rows.add(row(lang, "section", section(visit), form.checks().size()));
        rows.add(new SummaryList.Row(desk.text(lang, "first.fees"), fees(lang, form)));
        rows.add(row(lang, "figures"));
        rows.add(row(lang, "open"));
        return new SummaryList(rows);
    }

    private String section(Visit visit) {
        return procedures
                .section(visit.procedure().section())
                .map(section -> section.name().in(visit.lang()))
                .orElse(visit.procedure().section());
    }

    private SummaryList.Row row(Lang lang, String key, Object... args) {
        return new SummaryList.Row(
                desk.text(lang, "first." + key.replaceFirst("[.].*", "")),
                desk.text(lang, "first." + key + ".text", args));
    }

    private String reception(Lang lang, FormDefinition form) {
        return switch (Receptions.stated(form.receptions()).standing(clock.instant())) {
            case Standing.Open(var period) ->
                desk.text(lang, "first.reception.open", JapaneseDates.dateTime(period.closesAt(), lang));
            case Standing.Upcoming(var period) ->
                desk.text(lang, "first.reception.upcoming", JapaneseDates.dateTime(period.opensAt(), lang));
            case Standing.Closed _ -> desk.text(lang, "first.reception.closed");
            case Standing.Unstated _ -> desk.text(lang, "first.reception.unstated");
        };
    }

    private String fees(Lang lang, FormDefinition form) {
        var fees = form.handling().fees();
        return fees.isEmpty()
                ? desk.text(lang, "first.fees.none")
                : fees.stream().map(fee -> fee.label().in(lang)).collect(Collectors.joining("、"));
    }
}
