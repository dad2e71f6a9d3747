package jp.tenohira.applications.drafts.sending;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.applications.Devices;
import jp.tenohira.applications.assistance.Assistance;
import jp.tenohira.applications.assistance.Assistances;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.drafts.DraftCookie;
import jp.tenohira.applications.drafts.Drafts;
import jp.tenohira.applications.drafts.Redirects;
import jp.tenohira.applications.filing.ProcedureDesk;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Begins an application that staff file for a resident: consent first, then the same journey as anybody's. */
@Controller
class CounterController {

    static final String PATH = "/staff/cases/counter";
    static final int LONGEST_NOTE = 500;

    private final Drafts drafts;
    private final Assistances assistances;
    private final Forms forms;
    private final ProcedureDesk procedures;
    private final CounterPages pages;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CounterController(
            Drafts drafts,
            Assistances assistances,
            Forms forms,
            ProcedureDesk procedures,
            CounterPages pages,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.assistances = assistances;
        this.forms = forms;
        this.procedures = procedures;
        this.pages = pages;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView ask(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        return pages.page(request, lang, Desk.of(staff), asked, Map.of(), HttpStatus.OK);
    }

    @PostMapping(PATH)
    ModelAndView begin(
            HttpServletRequest request,
            HttpServletResponse response,
            Lang lang,
            Staff staff,
            @RequestParam Map<String, String> asked) {
        var desk = Desk.of(staff);
        var wrong = pages.wrong(lang, desk, asked);
        if (!wrong.isEmpty()) {
            return pages.page(request, lang, desk, asked, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var procedure = asked.getOrDefault("procedure", "");
        if (procedures.of(procedure).flatMap(of -> of.closedAt(clock.instant())).isPresent()) {
            return pages.page(request, lang, desk, asked, pages.closed(lang), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var form = forms.current(procedure);
        var begun = transaction.execute(_ -> begin(request, staff, asked, form));
        if (begun == null) {
            throw new IllegalStateException("The transaction returned nothing");
        }
        DraftCookie.set(begun.id(), begun.key(), request, response);
        return new ModelAndView(Redirects.to(
                "/apply/" + begun.id() + "/pages/" + form.journey(Answers.EMPTY).first()));
    }

    private Drafts.Begun begin(HttpServletRequest request, Staff staff, Map<String, String> asked, Form form) {
        var begun = drafts.begin(form, Lang.JA.code(), Devices.of(request.getHeader("User-Agent")));
        var assistance = new Assistance(
                chosen(Assistance.Channel.values(), asked, "channel").orElseThrow(),
                staff.id(),
                staff.name(),
                chosen(Assistance.By.values(), asked, "by").orElseThrow(),
                chosen(Assistance.How.values(), asked, "how").orElseThrow(),
                asked.getOrDefault("note", "").strip(),
                clock.instant());
        assistances.record(begun.id(), assistance);
        audit.record(
                staff,
                "draft.assisted",
                begun.id().toString(),
                Map.of(
                        "procedure", form.procedure(),
                        "channel", word(assistance.channel()),
                        "by", word(assistance.by()),
                        "how", word(assistance.how())));
        return begun;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> Optional<E> chosen(E[] all, Map<String, String> asked, String name) {
        var word = asked.getOrDefault(name, "");
        return Arrays.stream(all).filter(one -> word(one).equals(word)).findFirst();
    }
}
