package jp.tenohira.procedures.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.CityHall;
import jp.tenohira.procedures.Intake;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.Receptions.Standing;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One procedure: what it is, when, what is needed, and the beginning of an application. */
@Controller
class ProcedureGuideController {

    private final Forms forms;
    private final Frames frames;
    private final Messages messages;
    private final Procedures procedures;
    private final Cards cards;
    private final List<Intake> intakes;
    private final Clock clock;

    ProcedureGuideController(
            Frames frames,
            Messages messages,
            Procedures procedures,
            Cards cards,
            List<Intake> intakes,
            Clock clock,
            Forms forms) {
        this.forms = forms;
        this.frames = frames;
        this.messages = messages;
        this.procedures = procedures;
        this.cards = cards;
        this.intakes = List.copyOf(intakes);
        this.clock = clock;
    }

    @GetMapping("/procedures/{code}")
    ModelAndView show(HttpServletRequest request, Lang lang, @PathVariable String code) {
        var procedure = procedures.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = procedure.name().in(lang);
        var standing = procedure.receptions().standing(clock.instant());
        var hindrance = first(intakes.stream().map(intake -> intake.hindrance(procedure, standing, lang)));
        var lineUp = first(intakes.stream().map(intake -> intake.lineUp(procedure, standing, lang)));
        var startable =
                procedure.form() && hindrance.isEmpty() && (standing instanceof Standing.Open || lineUp.isPresent());
        var page = new ProcedurePage(
                frames.resident(request, lang, name),
                new Breadcrumb(
                        List.of(
                                new Link(messages.in(lang, "procedures.home.crumb"), "/"),
                                new Link(messages.in(lang, "procedures.search.label"), "/procedures")),
                        name),
                name,
                !procedure.name().has(lang),
                cards.tag(procedure, lang),
                procedure.summary().in(lang),
                hindrance.or(() -> notice(procedure, standing, lang)),
                startable ? Optional.of("/procedures/" + code + "/drafts") : Optional.empty(),
                Button.primary(lineUp.orElseGet(() -> messages.in(lang, "procedures.one.start"))),
                facts(procedure, standing, lang),
                texts(procedure.guide().needs(), lang),
                texts(procedure.guide().afterwards(), lang));
        return new ModelAndView("procedures/procedure", "page", page);
    }

    private Optional<Notice> notice(Procedure procedure, Standing standing, Lang lang) {
        if (!procedure.form()) {
            return Optional.of(info(lang, procedure.online() ? "elsewhere" : "counter", section(procedure, lang)));
        }
        return switch (standing) {
            case Standing.Open _ -> Optional.empty();
            case Standing.Upcoming(var period) ->
                Optional.of(info(lang, "notYet", JapaneseDates.dateTime(period.opensAt(), lang)));
            case Standing.Closed(var period) ->
                Optional.of(info(lang, "closed", JapaneseDates.dateTime(period.closesAt(), lang)));
            case Standing.Unstated _ -> Optional.of(info(lang, "unstated", ""));
        };
    }

    private Notice info(Lang lang, String key, String value) {
        return Notice.info(
                messages.in(lang, "procedures.one." + key), messages.in(lang, "procedures.one." + key + "Text", value));
    }

    private SummaryList facts(Procedure procedure, Standing standing, Lang lang) {
        var rows = new ArrayList<SummaryList.Row>();
        if (procedure.form() && standing instanceof Standing.Open(var period)) {
            rows.add(row(
                    lang,
                    "period",
                    period.allYear()
                            ? messages.in(lang, "procedures.one.allYear")
                            : messages.in(
                                    lang,
                                    "procedures.one.between",
                                    JapaneseDates.dateTime(period.opensAt(), lang),
                                    JapaneseDates.dateTime(period.closesAt(), lang))));
        }
        graceRow(standing, lang).ifPresent(rows::add);
        intakes.forEach(intake -> rows.addAll(intake.facts(procedure, standing, lang)));
        var minutes = procedure.guide().minutes();
        if (minutes != null) {
            rows.add(row(lang, "minutes", messages.in(lang, "procedures.one.about0", minutes)));
        }
        if (procedure.form()) {
            fees(procedure.code(), lang).forEach(rows::add);
        }
        rows.add(row(lang, "section", section(procedure, lang)));
        if (procedure.form()) {
            rows.add(new SummaryList.Row(
                    messages.in(lang, "procedures.one.paper"),
                    messages.in(lang, "procedures.one.paperText"),
                    List.of(new Link(
                            messages.in(lang, "procedures.one.paperLink"),
                            "/procedures/" + procedure.code() + "/paper.pdf")),
                    null,
                    null));
        }
        procedures.cityHall().map(CityHall::phone).ifPresent(phone -> rows.add(row(lang, "phone", phone)));
        return new SummaryList(rows);
    }

    private Optional<SummaryList.Row> graceRow(Standing standing, Lang lang) {
        return standing instanceof Standing.Open(var period) && !period.grace().isZero()
                ? Optional.of(row(
                        lang,
                        "grace",
                        messages.in(lang, "procedures.one.graceText", JapaneseDates.dateTime(period.endsAt(), lang))))
                : Optional.empty();
    }

    private static <T> Optional<T> first(Stream<Optional<T>> answers) {
        return answers.flatMap(Optional::stream).findFirst();
    }

    /**
     * What it costs before one begins: the amount where it is the same for all, and the ordinance it rests on. Of what is applied for on
     * paper only nothing is known here.
     */
    private List<SummaryList.Row> fees(String code, Lang lang) {
        return forms.find(code).stream()
                .flatMap(form -> form.definition().handling().fees().stream())
                .map(fee -> new SummaryList.Row(
                        messages.in(lang, "procedures.one.fee"),
                        fee.label().in(lang) + " "
                                + (fee.amount().matches("[0-9]+")
                                        ? messages.in(lang, "procedures.one.yen", yen(fee.amount()))
                                        : messages.in(lang, "procedures.one.yenByAnswers"))
                                + "\n" + fee.legalBasis().in(lang),
                        List.of(new Link(messages.in(lang, "ui.footer.fees"), "/fees")),
                        null,
                        null))
                .toList();
    }

    private static String yen(String digits) {
        return java.text.NumberFormat.getIntegerInstance(java.util.Locale.ROOT).format(Long.parseLong(digits));
    }

    private SummaryList.Row row(Lang lang, String key, String value) {
        return new SummaryList.Row(messages.in(lang, "procedures.one." + key), value);
    }

    private String section(Procedure procedure, Lang lang) {
        var department = procedures
                .department(procedure)
                .map(found -> found.name().in(lang))
                .orElse("");
        var section = procedures
                .section(procedure.section())
                .map(found -> found.name().in(lang))
                .orElse("");
        return (department + " " + section).strip();
    }

    private static List<String> texts(List<Text> texts, Lang lang) {
        return texts.stream().map(text -> text.in(lang)).toList();
    }
}
