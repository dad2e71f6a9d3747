package jp.tenohira.payments.settlement.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.notices.BankNotices;
import jp.tenohira.payments.settlement.notices.NoticeProblem;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes in files of the bank by upload, and shows what was taken in. */
@Controller
class NoticesController {

    private static final int MOST = 100;

    private final SettlementDesk desk;
    private final Fields fields;
    private final BankNotices notices;

    NoticesController(SettlementDesk desk, Fields fields, BankNotices notices) {
        this.desk = desk;
        this.fields = fields;
        this.notices = notices;
    }

    @GetMapping(SettlementDesk.NOTICES)
    ModelAndView list(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        desk.mustAccount(staff);
        return page(request, lang, staff, done, List.of());
    }

    @PostMapping(SettlementDesk.NOTICES)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(required = false) @Nullable MultipartFile notice)
            throws IOException {
        desk.mustAccount(staff);
        if (notice == null || notice.isEmpty() || notice.getSize() > BankNotices.MOST_BYTES) {
            return page(request, lang, staff, "", List.of(new Problem("notice", desk.text(lang, "wrong.file"))));
        }
        var name = notice.getOriginalFilename();
        return switch (notices.take(name == null || name.isBlank() ? "notice" : name, notice.getBytes(), staff)) {
            case Outcome.Accepted<BankNotices.Taken, List<NoticeProblem>>(var taken) ->
                new ModelAndView(
                        "redirect:" + SettlementDesk.NOTICES + "?done=" + (taken.fresh() ? "notice" : "notice-known"));
            case Outcome.Refused<BankNotices.Taken, List<NoticeProblem>>(var problems) ->
                page(
                        request,
                        lang,
                        staff,
                        "",
                        problems.stream()
                                .map(problem ->
                                        new Problem("notice", problem.sentence().in(lang)))
                                .toList());
        };
    }

    private ModelAndView page(HttpServletRequest request, Lang lang, Staff staff, String done, List<Problem> problems) {
        var form = new Form(
                desk.text(lang, "notice.take"),
                SettlementDesk.NOTICES,
                true,
                Map.of(),
                List.of(fields.file(lang, "notice", BankNotices.MOST_BYTES, problems)),
                Button.primary(desk.text(lang, "notice.yes")));
        var table = Table.cards(
                desk.text(lang, "notices.table"),
                List.of(
                        new Table.Column(desk.text(lang, "file")),
                        new Table.Column(desk.text(lang, "madeOn")),
                        Table.Column.number(desk.text(lang, "creditsCount")),
                        Table.Column.number(desk.text(lang, "known")),
                        Table.Column.number(desk.text(lang, "amount")),
                        new Table.Column(desk.text(lang, "takenAt")),
                        new Table.Column(desk.text(lang, "history.by"))),
                notices.newest(MOST).stream()
                        .map(notice -> new Table.Row(List.of(
                                Fields.cell(notice.name()),
                                Fields.cell(JapaneseDates.date(notice.madeOn(), lang)),
                                Fields.cell(Integer.toString(notice.credits())),
                                Fields.cell(Integer.toString(notice.known())),
                                Fields.yen(lang, notice.yen()),
                                Fields.cell(JapaneseDates.dateTime(notice.at(), lang)),
                                Fields.cell(notice.by()))))
                        .toList());
        return desk.page(
                request,
                lang,
                staff,
                "notices",
                SettlementDesk.NOTICES,
                problems,
                desk.done(lang, done),
                List.of(Part.forms("", "", form), Part.table(table)));
    }
}
