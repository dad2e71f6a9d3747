package jp.tenohira.assistant.knowledge.web;

import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.assistant.knowledge.Intake;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What was typed of a document.
 *
 * @param fileName as it was sent; empty when no file was
 * @param replaces the id of the document whose place it takes; empty for none
 */
record TypedDocument(String title, String dated, String level, boolean masking, String replaces, String fileName) {

    private static final int LONGEST = 200;

    static TypedDocument nothing() {
        return new TypedDocument("", "", "", false, "", "");
    }

    static TypedDocument of(HttpServletRequest request, @Nullable MultipartFile file) {
        var sent = file == null || file.isEmpty() ? null : file.getOriginalFilename();
        var name = sent == null ? "" : sent.replaceAll("\\p{Cntrl}", "");
        return new TypedDocument(
                value(request, "title"),
                value(request, "dated"),
                value(request, "level"),
                value(request, "masking").equals("yes"),
                value(request, "replaces"),
                name.substring(Math.max(0, name.length() - LONGEST)));
    }

    List<Problem> problems(Frame frame) {
        var problems = new ArrayList<Problem>();
        if (fileName.isEmpty()) {
            problems.add(new Problem("file", t(frame, "knowledge.file.missing")));
        }
        if (title.isEmpty() || title.length() > LONGEST) {
            problems.add(new Problem("title", t(frame, "knowledge.document.missing", LONGEST)));
        }
        if (!dated.isEmpty() && date().isEmpty()) {
            problems.add(new Problem("dated", t(frame, "knowledge.dated.wrong", dated)));
        }
        if (!level.matches("[123]")) {
            problems.add(new Problem("level", t(frame, "level.missing")));
        }
        return problems;
    }

    Intake.Sent sent(MultipartFile file) throws IOException {
        return new Intake.Sent(
                title,
                date().orElse(null),
                fileName,
                file.getBytes(),
                Integer.parseInt(level),
                masking,
                replaces.matches("[0-9a-f-]{36}") ? UUID.fromString(replaces) : null);
    }

    private Optional<LocalDate> date() {
        try {
            return dated.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(dated));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String value(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}
