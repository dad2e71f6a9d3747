package jp.tenohira.payments.codes;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import jp.tenohira.applications.dues.JapaneseYen;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.desk.PaymentDesk;
import jp.tenohira.payments.pages.PosterDocument;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.documents.Pdf;
import jp.tenohira.ui.documents.QrCode;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The codes of the counters: listed, added, printed, and a code from elsewhere read. */
@Controller
class CounterCodesController {

    static final String PATH = "/staff/counter-codes";

    private static final Map<String, String> PATTERNS = new LinkedHashMap<>();

    static {
        PATTERNS.put("facility", "\\P{Cntrl}{1,60}");
        PATTERNS.put("shop", "[0-9]{13}");
        PATTERNS.put("branch", "[0-9]{4}");
        PATTERNS.put("register", "[0-9]{6}");
        PATTERNS.put("spare", "[0-9]{6}");
        PATTERNS.put("category", "[0-9]{4}");
        PATTERNS.put("name", "[ -~]{1,25}");
        PATTERNS.put("city", "[ -~]{1,15}");
    }

    private static final long MOST_YEN = 9_999_999;

    private final CounterCodes codes;
    private final CounterCodesView view;
    private final Messages messages;
    private final Pdf pdf;
    private final Clock clock;

    CounterCodesController(CounterCodes codes, CounterCodesView view, Messages messages, Pdf pdf, Clock clock) {
        this.codes = codes;
        this.view = view;
        this.messages = messages;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView list(HttpServletRequest request, Lang lang, Staff staff) {
        return PaymentDesk.view(view.page(request, lang, staff, Map.of(), List.of()));
    }

    @PostMapping(PATH)
    ModelAndView add(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> typed) {
        if (staff.role() != Role.ADMINISTRATOR && staff.role() != Role.HEAD) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var problems = new ArrayList<Problem>();
        PATTERNS.forEach((field, pattern) -> {
            if (!typed.getOrDefault(field, "").strip().matches(pattern)) {
                problems.add(new Problem(field, messages.in(lang, "codes.wrong." + field)));
            }
        });
        if (!problems.isEmpty()) {
            return PaymentDesk.view(view.page(request, lang, staff, typed, problems));
        }
        codes.add(staff, of(typed, staff));
        return new ModelAndView("redirect:" + PATH);
    }

    private CounterCode of(Map<String, String> typed, Staff staff) {
        return new CounterCode(
                UUID.randomUUID(),
                typed.getOrDefault("facility", "").strip(),
                typed.getOrDefault("shop", "").strip(),
                typed.getOrDefault("branch", "").strip(),
                typed.getOrDefault("register", "").strip(),
                typed.getOrDefault("spare", "").strip(),
                typed.getOrDefault("category", "").strip(),
                typed.getOrDefault("name", "").strip(),
                typed.getOrDefault("city", "").strip(),
                clock.instant(),
                staff.name());
    }

    @PostMapping(PATH + "/read")
    ModelAndView read(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String code) {
        try {
            return PaymentDesk.view(view.read(request, lang, staff, code, MerchantCode.read(code.strip())));
        } catch (WrongCode e) {
            var problem = new Problem("code", messages.in(lang, "codes.wrong.code", String.valueOf(e.getMessage())));
            return PaymentDesk.view(view.page(request, lang, staff, Map.of("code", code), List.of(problem)));
        }
    }

    /** The sheet of one payment at the counter that was chosen. */
    @GetMapping(PATH + "/sheet")
    String sheet(
            Staff staff,
            @RequestParam(defaultValue = "") String counter,
            @RequestParam(defaultValue = "") String yen,
            @RequestParam(defaultValue = "") String reference) {
        var found = codes.all().stream()
                .filter(code -> code.id().toString().equals(counter))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!yen.matches("[1-9][0-9]{0,6}") || !reference.matches("[0-9A-Za-z-]{0,25}")) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return "redirect:" + PATH + "/" + found.id() + "/poster.pdf?yen=" + yen + "&reference=" + reference;
    }

    /** The poster, or with an amount the sheet for one payment. */
    @GetMapping(PATH + "/{code:[0-9a-f-]{36}}/poster.pdf")
    ResponseEntity<byte[]> poster(
            Staff staff,
            @PathVariable UUID code,
            @RequestParam(defaultValue = "") String yen,
            @RequestParam(defaultValue = "") String reference) {
        var counter = codes.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var amount = yen.matches("[1-9][0-9]{0,6}") ? OptionalLong.of(Long.parseLong(yen)) : OptionalLong.empty();
        if ((!yen.isEmpty() && (amount.isEmpty() || amount.getAsLong() > MOST_YEN))
                || !reference.matches("[0-9A-Za-z-]{0,25}")) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var page = new PosterDocument(
                CurrentMunicipality.get().name().in(Lang.JA),
                counter.facility(),
                QrCode.pictureOf(Jpqr.of(counter, amount, reference).written()),
                amount.isPresent() ? JapaneseYen.of(amount.getAsLong(), Lang.JA) : "",
                reference);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "inline; filename=\"counter-code.pdf\"")
                .body(pdf.of("payments/documents/poster.jte", page));
    }
}
