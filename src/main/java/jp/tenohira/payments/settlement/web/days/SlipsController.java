package jp.tenohira.payments.settlement.web.days;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.days.Slip;
import jp.tenohira.payments.settlement.days.Slips;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.UnreadableTable;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes in lists of deposit slips of the own section. */
@Controller
class SlipsController {

    static final String PATH = SettlementDesk.PATH + "/slips";

    private final SettlementDesk desk;
    private final Fields fields;
    private final Slips slips;
    private final AuditTrail audit;

    SlipsController(SettlementDesk desk, Fields fields, Slips slips, AuditTrail audit) {
        this.desk = desk;
        this.fields = fields;
        this.slips = slips;
        this.audit = audit;
    }

    @GetMapping(PATH)
    ModelAndView page(HttpServletRequest request, Lang lang, Staff staff) {
        SettlementDesk.mustHaveSection(staff);
        return shown(request, lang, staff, List.of());
    }

    @PostMapping(PATH)
    ModelAndView take(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(required = false) @Nullable MultipartFile slips)
            throws IOException {
        var section = SettlementDesk.mustHaveSection(staff);
        if (slips == null || slips.isEmpty()) {
            return shown(request, lang, staff, List.of(new Problem("slips", desk.text(lang, "wrong.file"))));
        }
        try {
            var name = slips.getOriginalFilename();
            var sheet = SheetReader.read(name == null ? "slips" : name, slips.getBytes());
            return switch (SlipTable.read(sheet, section)) {
                case Outcome.Accepted<List<Slip>, List<TableProblem>>(var found) -> {
                    this.slips.putAll(found, staff.name());
                    audit.record(
                            staff, "deposit-slips.imported", section, Map.of("rows", Integer.toString(found.size())));
                    yield new ModelAndView("redirect:" + SettlementDesk.PATH + "?done=slips");
                }
                case Outcome.Refused<List<Slip>, List<TableProblem>>(var problems) ->
                    shown(
                            request,
                            lang,
                            staff,
                            problems.stream()
                                    .map(problem -> new Problem(
                                            "slips", problem.sentence().in(lang)))
                                    .toList());
            };
        } catch (UnreadableTable e) {
            return shown(
                    request, lang, staff, List.of(new Problem("slips", e.why().in(lang))));
        }
    }

    private ModelAndView shown(HttpServletRequest request, Lang lang, Staff staff, List<Problem> problems) {
        return desk.below(
                request,
                lang,
                staff,
                desk.under(lang, "days", SettlementDesk.PATH, desk.text(lang, "slips.take")),
                problems,
                List.of(),
                List.of(Part.forms(
                        "",
                        desk.text(lang, "slips.take.lead"),
                        new Form(
                                "",
                                PATH,
                                true,
                                Map.of(),
                                List.of(fields.file(lang, "slips", SheetReader.MOST_BYTES, problems)),
                                Button.primary(desk.text(lang, "slips.yes"))))));
    }
}
