package jp.tenohira.figures.web;

import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.history.StatedValues;
import jp.tenohira.figures.pages.SheetPage.Form;
import jp.tenohira.figures.pages.SheetPage.Hidden;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Fixes a number as it stands now, for a meeting or a publication. */
@Controller
class FixController {

    private static final int LONGEST_OCCASION = 200;

    private final Figures figures;
    private final FigureReader reader;
    private final StatedValues stated;
    private final AuditTrail audit;
    private final Messages messages;

    FixController(Figures figures, FigureReader reader, StatedValues stated, AuditTrail audit, Messages messages) {
        this.figures = figures;
        this.reader = reader;
        this.stated = stated;
        this.audit = audit;
        this.messages = messages;
    }

    @PostMapping("/headquarters/figures/{code}/fix")
    ModelAndView fix(@PathVariable String code, Staff staff, @RequestParam Map<String, String> parameters) {
        if (!mayFix(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var figure = figures.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var sliced = reader.open(
                staff, SliceQuery.read(parameters, figures.dimensions()).slice());
        var occasion = parameters.getOrDefault("occasion", "").strip();
        stated.fix(
                staff,
                sliced.value(figure),
                occasion.length() > LONGEST_OCCASION ? occasion.substring(0, LONGEST_OCCASION) : occasion);
        audit.record(staff, "figure.fixed", code, SliceQuery.parameters(sliced.slice()));
        return new ModelAndView("redirect:" + SliceQuery.figure(code, sliced.slice()));
    }

    @Nullable
    Form form(Staff staff, String code, Slice slice, Lang lang) {
        if (!mayFix(staff)) {
            return null;
        }
        return new Form(
                "",
                "/headquarters/figures/" + SliceQuery.encoded(code) + "/fix",
                SliceQuery.parameters(slice).entrySet().stream()
                        .map(parameter -> new Hidden(parameter.getKey(), parameter.getValue()))
                        .toList(),
                List.of(new TextField(
                        "occasion",
                        "occasion",
                        messages.in(lang, "figures.stated.occasion"),
                        messages.in(lang, "figures.stated.occasion.hint"),
                        null,
                        false,
                        TextField.Kind.TEXT,
                        "",
                        "off",
                        null,
                        LONGEST_OCCASION)),
                List.of(Button.secondary(messages.in(lang, "figures.stated.fix"))));
    }

    private static boolean mayFix(Staff staff) {
        return staff.role() == Role.ADMINISTRATOR || staff.role() == Role.HEADQUARTERS;
    }
}
