package jp.tenohira.applications.filing;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.applications.attachments.Attachments;
import jp.tenohira.applications.attachments.FileRefused;
import jp.tenohira.applications.attachments.InspectedFile;
import jp.tenohira.applications.filing.writing.Filing;
import jp.tenohira.core.Outcome;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.FieldError;

/** Takes the files out of answers a client sent, looks at them, and leaves in their place what is kept of them. */
final class SentFiles {

    private static final Set<String> SENT = Set.of("name", "content");

    private final Attachments attachments;
    private final List<Filing.NewFile> files = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();

    private SentFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    record Taken(Answers answers, List<Filing.NewFile> files, List<FieldError> errors) {}

    /** The answers have been validated: what has exactly a name and a content is a file. */
    static Taken from(Answers answers, Attachments attachments) {
        var sent = new SentFiles(attachments);
        var kept = sent.map(answers.values(), AnswerPath.ROOT);
        return new Taken(sent.files.isEmpty() ? answers : new Answers(kept), sent.files, sent.errors);
    }

    private Map<String, Object> map(Map<?, ?> map, AnswerPath path) {
        var kept = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> kept.put(key.toString(), value(value, path.then(key.toString()))));
        return kept;
    }

    private Object value(Object value, AnswerPath path) {
        return switch (value) {
            case Map<?, ?> file when file.keySet().equals(SENT) -> file(file, path);
            case Map<?, ?> map -> map(map, path);
            case List<?> list -> {
                var kept = new ArrayList<Object>(list.size());
                for (var i = 0; i < list.size(); i++) {
                    kept.add(value(list.get(i), path.then(i)));
                }
                yield kept;
            }
            default -> value;
        };
    }

    private Object file(Map<?, ?> sent, AnswerPath path) {
        var content = decoded(String.valueOf(sent.get("content")));
        return switch (attachments.inspect(String.valueOf(sent.get("name")), content)) {
            case Outcome.Refused<InspectedFile, FileRefused>(var why) -> {
                errors.add(new FieldError(path, why.message()));
                yield Map.of();
            }
            case Outcome.Accepted<InspectedFile, FileRefused>(var file) -> {
                var id = UUID.randomUUID();
                files.add(new Filing.NewFile(id, path.toString(), file));
                yield file.answer(id);
            }
        };
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            // Broken Base64 has no content; the inspection says that the file is empty.
            return new byte[0];
        }
    }
}
