package jp.tenohira.facts.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.facts.intake.Intake;
import jp.tenohira.facts.intake.Intake.Replacing;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Takes in files by upload, shows what was taken in, and replaces what was wrong; for whoever manages the facts. */
public final class ImportsDesk {

    /** How a controller names the id of a batch in its addresses. */
    public static final String BATCH = "/{batch:[0-9a-f-]{36}}";

    /** What is done where nothing changed; else the batch that was added. */
    static final String KNOWN = "known";

    private static final int LONGEST_REASON = 300;

    /**
     * Whose files they are.
     *
     * @param imports address of the list
     * @param columns address of the page on which columns are mapped
     * @param audited what the audit trail calls the file: {@code print-log}
     * @param file id of the field the file is chosen in
     */
    public record Place(
            Desk desk,
            Intake intake,
            String imports,
            String columns,
            String audited,
            String file,
            Views views,
            Fields fields,
            Taker taker) {}

    @FunctionalInterface
    public interface Views {
        @Nullable
        Tabs of(Lang lang, Staff staff, String here);
    }

    /** The fields of the form, the file's among them. */
    @FunctionalInterface
    public interface Fields {
        List<Field> of(Lang lang, Map<String, String> asked, List<Problem> problems);
    }

    /** Takes in what was sent. */
    @FunctionalInterface
    public interface Taker {

        /** Empty when nothing was sent. */
        Optional<Outcome<Appended, List<FileProblem>>> take(Sent sent, Staff staff, @Nullable Replacing replacing)
                throws IOException;
    }

    /** A form with its files, each under the id of its field. */
    public record Sent(Map<String, String> asked, Map<String, MultipartFile> files) {

        public Optional<Uploaded> file(String field) throws IOException {
            return Uploaded.of(files.get(field));
        }
    }

    private final Place place;
    private final Desk desk;
    private final ImportsPage page;
    private final AuditTrail audit;

    public ImportsDesk(Place place, AuditTrail audit) {
        this.place = place;
        this.desk = place.desk();
        this.page = new ImportsPage(place);
        this.audit = audit;
    }

    public ModelAndView list(HttpServletRequest request, Lang lang, Staff staff, String done) {
        Desk.mustManage(staff);
        return Desk.view(page.list(request, lang, staff, Map.of(), List.of(), done));
    }

    public ModelAndView take(HttpServletRequest request, Lang lang, Staff staff, Sent sent) throws IOException {
        Desk.mustManage(staff);
        return switch (taken(lang, staff, sent, null)) {
            case Outcome.Accepted<Appended, List<Problem>>(var taken) ->
                new ModelAndView("redirect:" + place.imports() + "?done="
                        + (taken.fresh() ? taken.batch().id() : KNOWN));
            case Outcome.Refused<Appended, List<Problem>>(var problems) ->
                Desk.view(page.list(request, lang, staff, sent.asked(), problems, ""));
        };
    }

    public ModelAndView one(HttpServletRequest request, Lang lang, Staff staff, UUID batch) {
        Desk.mustManage(staff);
        return one(request, lang, staff, batch, Map.of(), List.of());
    }

    public ModelAndView replace(HttpServletRequest request, Lang lang, Staff staff, UUID batch, Sent sent)
            throws IOException {
        Desk.mustManage(staff);
        var asked = sent.asked();
        var reason = asked.getOrDefault("reason", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            var wrong = new Problem("reason", desk.text(lang, "wrong.reason", LONGEST_REASON));
            return one(request, lang, staff, batch, asked, List.of(wrong));
        }
        return switch (taken(lang, staff, sent, new Replacing(batch, reason))) {
            case Outcome.Accepted<Appended, List<Problem>>(var taken) ->
                new ModelAndView(
                        "redirect:" + place.imports() + "/" + taken.batch().id());
            case Outcome.Refused<Appended, List<Problem>>(var problems) ->
                one(request, lang, staff, batch, asked, problems);
        };
    }

    private ModelAndView one(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            UUID id,
            Map<String, String> asked,
            List<Problem> problems) {
        var batch = place.intake().batch(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Desk.view(page.one(request, lang, staff, batch, asked, problems));
    }

    private Outcome<Appended, List<Problem>> taken(Lang lang, Staff staff, Sent sent, @Nullable Replacing replacing)
            throws IOException {
        var outcome = place.taker().take(sent, staff, replacing);
        if (outcome.isEmpty()) {
            return Outcome.refused(List.of(new Problem(place.file(), desk.text(lang, "wrong.file"))));
        }
        return switch (outcome.get()) {
            case Outcome.Accepted<Appended, List<FileProblem>>(var taken) -> {
                if (taken.fresh()) {
                    audit.record(
                            staff,
                            place.audited() + (replacing == null ? ".imported" : ".replaced"),
                            taken.batch().id().toString(),
                            Map.of("rows", Long.toString(taken.batch().rows())));
                }
                yield Outcome.accepted(taken);
            }
            case Outcome.Refused<Appended, List<FileProblem>>(var problems) ->
                Outcome.refused(problems.stream()
                        .map(problem ->
                                new Problem(place.file(), problem.sentence().in(lang)))
                        .toList());
        };
    }
}
