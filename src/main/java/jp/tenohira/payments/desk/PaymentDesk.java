package jp.tenohira.payments.desk;

import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.pages.DeskPage;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.FileField;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Fields and answers of the pages of payments. The texts of a field stand under {@code <prefix>.field.<id>}. */
@Component
public class PaymentDesk {

    private static final int LONGEST_LINE = 300;

    private final Messages messages;

    PaymentDesk(Messages messages) {
        this.messages = messages;
    }

    public static void mustAdminister(Staff staff) {
        if (staff.role() != Role.ADMINISTRATOR) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    public TextField field(
            Lang lang,
            String prefix,
            String id,
            TextField.Kind kind,
            Map<String, String> typed,
            List<Problem> problems,
            boolean required) {
        var key = prefix + ".field." + id;
        return new TextField(
                id,
                id,
                messages.in(lang, key),
                messages.has(key + ".hint") ? messages.in(lang, key + ".hint") : null,
                error(problems, id),
                required,
                kind,
                typed.getOrDefault(id, ""),
                "off",
                null,
                kind == TextField.Kind.LONG ? 1000 : LONGEST_LINE);
    }

    public FileField file(Lang lang, String prefix, String id, List<Problem> problems, long most) {
        var key = prefix + ".field." + id;
        return new FileField(
                id,
                id,
                messages.in(lang, key),
                messages.has(key + ".hint") ? messages.in(lang, key + ".hint") : null,
                error(problems, id),
                true,
                ".csv,.tsv,.xlsx",
                List.of(),
                false,
                most);
    }

    private static @Nullable String error(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.fieldId().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    /** The page; 422 where it names problems. */
    public static ModelAndView view(DeskPage page) {
        return view(page, page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    public static ModelAndView view(DeskPage page, HttpStatusCode status) {
        var view = new ModelAndView("payments/desk", "page", page);
        view.setStatus(status);
        return view;
    }
}
