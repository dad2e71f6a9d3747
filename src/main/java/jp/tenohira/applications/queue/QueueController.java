package jp.tenohira.applications.queue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.NavEntry;
import jp.tenohira.ui.components.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue's page and its saved views. */
@Controller
class QueueController {

    private final Queue queue;
    private final QueueView view;
    private final SavedViews views;
    private final AuditTrail audit;

    QueueController(Queue queue, QueueView view, SavedViews views, AuditTrail audit) {
        this.queue = queue;
        this.view = view;
        this.views = views;
        this.audit = audit;
    }

    @GetMapping("/staff/cases")
    String list(
            Staff staff, Lang lang, @RequestParam Map<String, String> asked, HttpServletRequest request, Model model) {
        var desk = Desk.of(staff);
        if (asked.isEmpty()) {
            var standard = views.standard(desk).map(SavedViews.SavedView::query).filter(query -> !query.isEmpty());
            if (standard.isPresent()) {
                return "redirect:/staff/cases?" + standard.get();
            }
        }
        return page(desk, lang, asked, null, request, model);
    }

    @PostMapping("/staff/cases/views")
    String save(
            Staff staff,
            Lang lang,
            @RequestParam Map<String, String> asked,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var desk = Desk.of(staff);
        var filter = QueueFilter.of(asked);
        var refused = views.save(desk, asked.getOrDefault("name", ""), filter, asked.containsKey("standard"));
        if (refused.isPresent()) {
            response.setStatus(422);
            return page(desk, lang, asked, refused.get(), request, model);
        }
        return back(filter);
    }

    @PostMapping("/staff/cases/views/{id}/standard")
    String standard(Staff staff, @PathVariable UUID id, @RequestParam Map<String, String> asked) {
        views.toggleStandard(Desk.of(staff), id);
        return back(QueueFilter.of(asked));
    }

    @PostMapping("/staff/cases/views/{id}/delete")
    String delete(Staff staff, @PathVariable UUID id, @RequestParam Map<String, String> asked) {
        views.delete(Desk.of(staff), id);
        return back(QueueFilter.of(asked));
    }

    private String page(
            Desk desk,
            Lang lang,
            Map<String, String> asked,
            SavedViews.@Nullable ViewRefused refused,
            HttpServletRequest request,
            Model model) {
        var filter = QueueFilter.of(asked);
        var slice = slice(desk, filter, asked);
        var problem = Optional.ofNullable(refused)
                .map(why -> new Problem("view-name", view.words(lang, why)))
                .orElse(null);
        model.addAttribute("page", view.of(desk, lang, filter, slice, views.all(desk), problem, request));
        audit.record(desk.staff(), "cases.listed", desk.section(), detail(filter, slice));
        return "applications/queue/queue";
    }

    private QueueSlice slice(Desk desk, QueueFilter filter, Map<String, String> asked) {
        var after = QueuePosition.parse(asked.getOrDefault("after", ""));
        var before = QueuePosition.parse(asked.getOrDefault("before", ""));
        if (after.isPresent()) {
            return queue.after(desk, filter, after.get());
        }
        return before.map(position -> queue.before(desk, filter, position)).orElseGet(() -> queue.first(desk, filter));
    }

    /** What was asked for, in codes: the words of a search may be a resident's name and are not kept. */
    private static Map<String, String> detail(QueueFilter filter, QueueSlice slice) {
        var detail = new HashMap<>(filter.parameters());
        detail.computeIfPresent("q", (_, _) -> "…");
        detail.put("cases", Integer.toString(slice.entries().size()));
        return detail;
    }

    private static String back(QueueFilter filter) {
        var query = filter.query();
        return "redirect:/staff/cases?" + (query.isEmpty() ? "view=all" : query);
    }

    @Bean
    static NavEntry casesInNavigation() {
        return new NavEntry(10, "queue.nav", "/staff/cases", java.util.Set.of("CLERK", "HEAD"));
    }
}
