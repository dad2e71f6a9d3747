package jp.tenohira.assistant.minutes.web;

import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.assistant.minutes.Minutes;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What was typed of a meeting. */
record TypedMeeting(String title, String heldOn, String level, String fileName) {

    private static final int LONGEST = 200;
    private static final List<String> TRANSCRIPTS = List.of(".txt", ".vtt", ".srt");

    static TypedMeeting nothing() {
        return new TypedMeeting("", "", "", "");
    }

    static TypedMeeting of(String title, String heldOn, String level, @Nullable MultipartFile file) {
        var sent = file == null || file.isEmpty() ? null : file.getOriginalFilename();
        var name = sent == null ? "" : sent.replaceAll("\\p{Cntrl}", "");
        return new TypedMeeting(
                title.strip(), heldOn.strip(), level, name.substring(Math.max(0, name.length() - LONGEST)));
    }

    List<Problem> problems(Frame frame, @Nullable MultipartFile file) {
        var problems = new ArrayList<Problem>();
        if (fileName.isEmpty() || file == null) {
            problems.add(new Problem("file", t(frame, "minutes.file.missing")));
        } else if (file.getSize() > Minutes.LARGEST) {
            problems.add(new Problem("file", t(frame, "minutes.file.large")));
        }
        if (title.isEmpty() || title.length() > LONGEST) {
            problems.add(new Problem("title", t(frame, "minutes.meeting.missing", LONGEST)));
        }
        if (!heldOn.isEmpty() && date().isEmpty()) {
            problems.add(new Problem("heldOn", t(frame, "knowledge.dated.wrong", heldOn)));
        }
        if (!level.matches("[123]")) {
            problems.add(new Problem("level", t(frame, "level.missing")));
        }
        return problems;
    }

    boolean isTranscript() {
        var name = fileName.toLowerCase(Locale.ROOT);
        return TRANSCRIPTS.stream().anyMatch(name::endsWith);
    }

    Minutes.Sent sent(MultipartFile file) throws IOException {
        return new Minutes.Sent(title, date().orElse(null), Integer.parseInt(level), fileName, file.getBytes());
    }

    private Optional<LocalDate> date() {
        try {
            return heldOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(heldOn));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
