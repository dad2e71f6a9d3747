package jp.tenohira.applications.workload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.desk.Colleagues;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.workload.pages.AbsencesPage;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which absences are recorded, so that deputies may act. */
@Controller
@RequestMapping("/staff/cases/absences")
class AbsencesController {

    private static final int LONGEST_DAYS = 366;

    private final Absences absences;
    private final Colleagues colleagues;
    private final Frames frames;
    private final Messages messages;

    AbsencesController(Absences absences, Colleagues colleagues, Frames frames, Messages messages) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping
    String list(
            Staff staff,
            Lang lang,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request,
            Model model) {
        var today = absences.today().toString();
        return page(
                Desk.of(staff),
                lang,
                Map.of("staff", staff.id().toString(), "from", today, "until", today),
                Map.of(),
                done.matches("recorded|ended") ? done : "",
                request,
                model);
    }

    @PostMapping
    String record(
            Staff staff,
            Lang lang,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var desk = Desk.of(staff);
        var problems = new HashMap<String, String>();
        var who = who(desk, asked.getOrDefault("staff", ""));
        var from = day(asked.getOrDefault("from", ""));
        var until = day(asked.getOrDefault("until", ""));
        if (who.isEmpty()) {
            problems.put("staff", "absences.wrong.staff");
        }
        if (from.isEmpty()) {
            problems.put("from", "absences.wrong.day");
        }
        if (until.isEmpty()) {
            problems.put("until", "absences.wrong.day");
        } else if (until.get().isBefore(absences.today())
                || from.filter(day -> day.isAfter(until.get())
                                || day.plusDays(LONGEST_DAYS).isBefore(until.get()))
                        .isPresent()) {
            problems.put("until", "absences.wrong.until");
        }
        if (!problems.isEmpty()) {
            response.setStatus(422);
            return page(desk, lang, asked, problems, "", request, model);
        }
        absences.record(desk, who.orElseThrow(), from.orElseThrow(), until.orElseThrow());
        return "redirect:/staff/cases/absences?done=recorded";
    }

    @PostMapping("/{account}/{number}/end")
    String end(Staff staff, @PathVariable UUID account, @PathVariable int number) {
        var desk = Desk.of(staff);
        if (who(desk, account.toString()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        absences.end(desk, account, number);
        return "redirect:/staff/cases/absences?done=ended";
    }

    /** The colleague whose absence the desk may record. */
    private Optional<UUID> who(Desk desk, String typed) {
        return colleagues.of(desk).keySet().stream()
                .filter(id -> id.toString().equals(typed) && Absences.mayRecord(desk, id))
                .findFirst();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.length() > 10 ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private String page(
            Desk desk,
            Lang lang,
            Map<String, String> typed,
            Map<String, String> problems,
            String done,
            HttpServletRequest request,
            Model model) {
        var frame = frames.staff(
                        request,
                        lang,
                        messages.in(lang, "absences.title"),
                        desk.staff().name())
                .withErrors(!problems.isEmpty());
        var people = colleagues.of(desk);
        model.addAttribute(
                "page",
                new AbsencesPage(
                        frame,
                        new ErrorSummary(List.of("staff", "from", "until").stream()
                                .filter(problems::containsKey)
                                .map(id -> new Problem(id, frame.t(problems.getOrDefault(id, ""))))
                                .toList()),
                        done.isEmpty() ? null : Notice.success("", frame.t("absences.done." + done)),
                        absences.of(people.keySet()).stream()
                                .map(one -> view(frame, desk, people, one))
                                .toList(),
                        fields(frame, desk, people, typed, problems)));
        return "applications/workload/absences";
    }

    private static AbsencesPage.AbsenceView view(
            Frame frame, Desk desk, Map<UUID, String> people, Absences.Absence one) {
        return new AbsencesPage.AbsenceView(
                people.getOrDefault(one.staff(), "?"),
                frame.t(
                        "absences.days",
                        JapaneseDates.date(one.fromDay(), frame.lang()),
                        JapaneseDates.date(one.untilDay(), frame.lang())),
                one.recordedByName(),
                Absences.mayRecord(desk, one.staff())
                        ? "/staff/cases/absences/" + one.staff() + "/" + one.number() + "/end"
                        : null);
    }

    private static List<Field> fields(
            Frame frame, Desk desk, Map<UUID, String> people, Map<String, String> typed, Map<String, String> problems) {
        var fields = new ArrayList<Field>();
        fields.add(new ChoiceField(
                "staff",
                "staff",
                frame.t("absences.staff"),
                null,
                error(frame, problems, "staff"),
                true,
                people.entrySet().stream()
                        .filter(one -> Absences.mayRecord(desk, one.getKey()))
                        .map(one -> new Option(one.getKey().toString(), one.getValue()))
                        .toList(),
                typed.getOrDefault("staff", "")));
        for (var name : List.of("from", "until")) {
            fields.add(new TextField(
                    name,
                    name,
                    frame.t("absences." + name),
                    frame.t("absences.day.hint"),
                    error(frame, problems, name),
                    true,
                    TextField.Kind.TEXT,
                    typed.getOrDefault(name, ""),
                    "off",
                    null,
                    10));
        }
        return fields;
    }

    private static @Nullable String error(Frame frame, Map<String, String> problems, String name) {
        var key = problems.get(name);
        return key == null ? null : frame.t(key);
    }
}
