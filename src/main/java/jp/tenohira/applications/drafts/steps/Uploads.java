package jp.tenohira.applications.drafts.steps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.tenohira.applications.attachments.Attachments;
import jp.tenohira.applications.attachments.FileRefused;
import jp.tenohira.applications.attachments.InspectedFile;
import jp.tenohira.applications.drafts.Draft;
import jp.tenohira.core.Outcome;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.ui.fields.FileField;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes files that came with a page into the draft, and removes them again. */
@Component
class Uploads {

    private static final int MOST_OF_A_QUESTION = 5;
    private static final long MOST_BYTES_OF_A_DRAFT = 150L * 1024 * 1024;

    private final Attachments attachments;

    Uploads(Attachments attachments) {
        this.attachments = attachments;
    }

    /** The answers with the files that could be taken, and what is wrong with the others. */
    record Taken(Answers answers, List<FieldError> errors) {}

    Taken take(Draft draft, Answers answers, List<FileField> fields, Sent sent) {
        var errors = new ArrayList<FieldError>();
        var with = answers;
        for (var field : fields) {
            var path = Journeys.path(field);
            for (var file : sent.files().getOrDefault(field.name(), List.of())) {
                var room = with.listAt(path).size() < MOST_OF_A_QUESTION
                        && attachments.bytesOfDraft(draft.id()) + file.getSize() <= MOST_BYTES_OF_A_DRAFT;
                var taken = room
                        ? inspect(file)
                        : Outcome.<InspectedFile, FileRefused>refused(new FileRefused.TooMany(MOST_OF_A_QUESTION));
                switch (taken) {
                    case Outcome.Refused<InspectedFile, FileRefused>(var why) ->
                        errors.add(new FieldError(path, why.message()));
                    case Outcome.Accepted<InspectedFile, FileRefused>(var good) -> with = add(draft, with, path, good);
                }
            }
        }
        return new Taken(with, List.copyOf(errors));
    }

    /** The answers without the file; it is deleted unless it belongs to a case already. */
    Answers remove(Draft draft, Answers answers, List<FileField> fields, UUID id) {
        for (var field : fields) {
            var path = Journeys.path(field);
            var files = answers.listAt(path);
            for (var i = 0; i < files.size(); i++) {
                if (files.get(i) instanceof Map<?, ?> file && id.toString().equals(file.get("file"))) {
                    attachments.removeFromDraft(draft.id(), id);
                    return files.size() == 1 ? answers.without(path) : answers.without(path.then(i));
                }
            }
        }
        return answers;
    }

    private Outcome<InspectedFile, FileRefused> inspect(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file.getSize() > Attachments.MOST_BYTES) {
            return attachments.tooLarge(name, file.getSize());
        }
        try {
            return attachments.inspect(name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answers add(Draft draft, Answers answers, AnswerPath path, InspectedFile file) {
        var id = attachments.addToDraft(draft.id(), path.toString(), file);
        return answers.with(path.then(answers.listAt(path).size()), file.answer(id));
    }
}
