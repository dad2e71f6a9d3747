package jp.tenohira.payments.prices;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.desk.PaymentDesk;
import jp.tenohira.sheets.Csv;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.UnreadableTable;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The price list: for everybody to search, for administrators to import. */
@Controller
class PricesController {

    static final String PUBLIC = "/fees";
    static final String ADMIN = "/staff/admin/prices";

    private static final int LONGEST_WORDS = 100;
    private static final int LONGEST_NAME = 200;

    private final Prices prices;
    private final PricesView view;
    private final PublicFeesView fees;
    private final Messages messages;

    PricesController(Prices prices, PricesView view, PublicFeesView fees, Messages messages) {
        this.prices = prices;
        this.view = view;
        this.fees = fees;
        this.messages = messages;
    }

    @GetMapping(PUBLIC)
    ModelAndView search(HttpServletRequest request, Lang lang, @RequestParam(defaultValue = "") String q) {
        return PaymentDesk.view(fees.page(
                request,
                lang,
                q.substring(0, Math.min(LONGEST_WORDS, q.length())).strip()));
    }

    @GetMapping(ADMIN)
    ModelAndView list(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String changed) {
        PaymentDesk.mustAdminister(staff);
        return PaymentDesk.view(
                view.page(request, lang, staff, List.of(), changed.matches("[0-9]{1,6}") ? changed : ""));
    }

    @PostMapping(ADMIN)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(required = false) @Nullable MultipartFile list)
            throws IOException {
        PaymentDesk.mustAdminister(staff);
        if (list == null || list.isEmpty()) {
            return wrong(request, lang, staff, List.of(messages.in(lang, "prices.wrong.file")));
        }
        var name = String.valueOf(list.getOriginalFilename()).replaceAll("\\p{Cntrl}", "");
        try {
            var sheet = SheetReader.read(name.substring(Math.max(0, name.length() - LONGEST_NAME)), list.getBytes());
            return switch (prices.importList(staff, sheet)) {
                case Outcome.Accepted<Integer, List<TableProblem>>(var changed) ->
                    new ModelAndView("redirect:" + ADMIN + "?changed=" + changed);
                case Outcome.Refused<Integer, List<TableProblem>>(var problems) ->
                    wrong(
                            request,
                            lang,
                            staff,
                            problems.stream()
                                    .map(problem -> problem.sentence().in(lang))
                                    .toList());
            };
        } catch (UnreadableTable e) {
            return wrong(request, lang, staff, List.of(e.why().in(lang)));
        }
    }

    private ModelAndView wrong(HttpServletRequest request, Lang lang, Staff staff, List<String> sentences) {
        var problems = sentences.stream()
                .map(sentence -> new Problem("list", sentence))
                .toList();
        return PaymentDesk.view(view.page(request, lang, staff, problems, ""));
    }

    @GetMapping(ADMIN + ".csv")
    ResponseEntity<byte[]> csv(Staff staff) {
        PaymentDesk.mustAdminister(staff);
        var csv = new StringBuilder("\uFEFF").append(Csv.line(PriceSheet.HEADER));
        prices.from(PriceSheet.ALWAYS).forEach(price -> csv.append(Csv.line(PriceSheet.cells(price))));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"prices.csv\"")
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }
}
