package jp.tenohira.payments.feereceipts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.desk.PaymentDesk;
import jp.tenohira.payments.pages.DeskPage;
import jp.tenohira.payments.pages.DeskPage.Block;
import jp.tenohira.payments.pages.DeskPage.Form;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who issues the receipts: the name and 登録番号 that are printed from now on. */
@Controller
@RequestMapping(IssuerController.PATH)
class IssuerController {

    static final String PATH = "/staff/admin/receipt-issuer";
    private static final int LONGEST_NAME = 100;

    private final FeeReceipts receipts;
    private final PaymentDesk desk;
    private final Frames frames;
    private final Messages messages;

    IssuerController(FeeReceipts receipts, PaymentDesk desk, Frames frames, Messages messages) {
        this.receipts = receipts;
        this.desk = desk;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        PaymentDesk.mustAdminister(staff);
        var issuer = receipts.issuer();
        var typed = Map.of("registration", issuer.registration(), "name", issuer.name());
        return PaymentDesk.view(page(request, lang, staff, typed, List.of(), done.equals("set")));
    }

    @PostMapping
    ModelAndView set(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> typed) {
        PaymentDesk.mustAdminister(staff);
        var problems = new ArrayList<Problem>();
        var written = typed.getOrDefault("registration", "").strip();
        var name = typed.getOrDefault("name", "").strip();
        var registration = RegistrationNumber.parse(written);
        if (!written.isEmpty() && registration.isEmpty()) {
            problems.add(new Problem("registration", messages.in(lang, "issuer.wrong.registration", written)));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            problems.add(new Problem("name", messages.in(lang, "issuer.wrong.name")));
        }
        if (!problems.isEmpty()) {
            return PaymentDesk.view(page(request, lang, staff, typed, problems, false));
        }
        receipts.issuer(
                staff, new Issuer(registration.map(RegistrationNumber::value).orElse(""), name));
        return new ModelAndView("redirect:" + PATH + "?done=set");
    }

    private DeskPage page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Map<String, String> typed,
            List<Problem> problems,
            boolean done) {
        var frame = frames.staff(request, lang, messages.in(lang, "issuer.title"), staff.name())
                .withErrors(!problems.isEmpty());
        var form = Form.post(
                PATH,
                List.of(
                        desk.field(lang, "issuer", "name", TextField.Kind.TEXT, typed, problems, true),
                        desk.field(lang, "issuer", "registration", TextField.Kind.TEXT, typed, problems, false)),
                Button.primary(frame.t("issuer.button")));
        return new DeskPage(
                frame,
                null,
                problems,
                done ? List.of(Notice.success("", frame.t("issuer.done"))) : List.of(),
                frame.t("issuer.lead"),
                null,
                List.of(Block.of("issuer", frame.t("issuer.heading"), "").withForms(List.of(form))),
                List.of(),
                0);
    }
}
