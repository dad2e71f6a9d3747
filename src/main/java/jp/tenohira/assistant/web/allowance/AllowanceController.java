package jp.tenohira.assistant.web.allowance;

import static jp.tenohira.assistant.web.desk.DeskWords.ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.assistant.allowances.Allowance;
import jp.tenohira.assistant.allowances.Allowance.Share;
import jp.tenohira.assistant.allowances.Allowances;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the city allows, what its sections spent and will spend, and the log of uses. */
@Controller
class AllowanceController {

    private static final Map<String, Integer> MOST = Map.of(
            "retentionDays", 365,
            "personPerMinute", 1_000_000,
            "personPerDay", 1_000_000,
            "personYenAMonth", 1_000_000_000,
            "sectionPerMinute", 1_000_000,
            "sectionPerDay", 1_000_000,
            "sectionYenAMonth", 1_000_000_000);

    private final Allowances allowances;
    private final Organisation organisation;
    private final AllowanceView view;

    AllowanceController(Allowances allowances, Organisation organisation, AllowanceView view) {
        this.allowances = allowances;
        this.organisation = organisation;
        this.view = view;
    }

    @GetMapping(ADMIN)
    ModelAndView show(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String done) {
        mustAdminister(staff);
        return page(view.page(request, lang, staff, typed(allowances.current()), Map.of(), done.equals("saved")));
    }

    @PostMapping(ADMIN)
    ModelAndView change(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> typed) {
        mustAdminister(staff);
        var numbers = new LinkedHashMap<String, Integer>();
        var wrong = new LinkedHashMap<String, Integer>();
        AllowanceView.FIELDS.forEach(name -> {
            var most = MOST.getOrDefault(name, 0);
            var value = number(typed.getOrDefault(name, ""));
            if (value < (name.endsWith("PerMinute") ? 1 : 0) || value > most) {
                wrong.put(name, most);
            }
            numbers.put(name, value);
        });
        if (!wrong.isEmpty()) {
            return refused(view.page(request, lang, staff, typed, wrong, false));
        }
        allowances.change(
                staff,
                new Allowance(
                        0,
                        numbers.getOrDefault("retentionDays", 0),
                        share(numbers, "person"),
                        share(numbers, "section")));
        return new ModelAndView("redirect:" + ADMIN + "?done=saved");
    }

    @PostMapping(ADMIN + "/budget")
    ModelAndView budget(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> typed) {
        mustAdminister(staff);
        var section =
                organisation.sectionNamed(typed.getOrDefault("section", "").strip());
        var yen = typed.getOrDefault("yen", "").strip();
        var amount = number(yen);
        var wrong = new LinkedHashMap<String, Integer>();
        if (section.isEmpty()) {
            wrong.put("section", 0);
        }
        if (!yen.isEmpty() && (amount < 0 || amount > 1_000_000_000)) {
            wrong.put("yen", 1_000_000_000);
        }
        if (!wrong.isEmpty()) {
            var kept = new LinkedHashMap<>(typed(allowances.current()));
            kept.putAll(typed);
            return refused(view.page(request, lang, staff, kept, wrong, false));
        }
        section.ifPresent(known -> allowances.budget(staff, known.code(), yen.isEmpty() ? null : amount));
        return new ModelAndView("redirect:" + ADMIN + "?done=saved");
    }

    private static Map<String, String> typed(Allowance allowance) {
        return Allowances.numbers(allowance).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().toString()));
    }

    private static Share share(Map<String, Integer> numbers, String whose) {
        return new Share(
                numbers.getOrDefault(whose + "PerMinute", 0),
                numbers.getOrDefault(whose + "PerDay", 0),
                numbers.getOrDefault(whose + "YenAMonth", 0));
    }

    private static int number(String typed) {
        var plain = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .replace(",", "")
                .strip();
        return plain.matches("[0-9]{1,9}|1000000000") ? Integer.parseInt(plain) : -1;
    }

    private static ModelAndView refused(Object page) {
        var refused = page(page);
        refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return refused;
    }

    private static ModelAndView page(Object page) {
        return new ModelAndView("assistant/desk", "page", page);
    }

    private static void mustAdminister(Staff staff) {
        if (staff.role() != Role.ADMINISTRATOR) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
