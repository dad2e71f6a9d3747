package jp.tenohira.assistant.knowledge.web;

import static jp.tenohira.assistant.web.desk.DeskWords.t;
import static jp.tenohira.assistant.web.desk.PromptFields.error;
import static jp.tenohira.assistant.web.desk.PromptFields.levels;

import java.util.List;
import java.util.stream.Stream;
import jp.tenohira.assistant.knowledge.KnowledgeDocument;
import jp.tenohira.assistant.knowledge.reading.DocumentReader;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.identity.Organisation;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.ChoicesField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.FileField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.YesNoField;
import org.springframework.stereotype.Component;

/** What is asked of a collection, and of a document that is taken in. */
@Component
class CollectionFields {

    private final Organisation organisation;

    CollectionFields(Organisation organisation) {
        this.organisation = organisation;
    }

    List<Field> of(Frame frame, TypedCollection typed, List<Problem> problems) {
        return List.of(
                DeskWords.line(frame, "ja", "knowledge.name.ja", typed.ja(), error(problems, "ja"), true),
                DeskWords.line(frame, "en", "knowledge.name.en", typed.en(), error(problems, "en"), true),
                levels(frame, "level", "knowledge.level", typed.level(), error(problems, "level"), true),
                new YesNoField(
                        "wholeCity",
                        "wholeCity",
                        t(frame, "knowledge.everybody"),
                        DeskWords.hint(frame, "knowledge.everybody"),
                        null,
                        true,
                        typed.wholeCity() ? "yes" : "no"),
                sections(frame, "readers", typed.readers(), false, problems),
                sections(frame, "keepers", typed.keepers(), true, problems));
    }

    private ChoicesField sections(
            Frame frame, String name, List<String> chosen, boolean required, List<Problem> problems) {
        return new ChoicesField(
                name,
                name,
                t(frame, "knowledge." + name),
                DeskWords.hint(frame, "knowledge." + name),
                error(problems, name),
                required,
                organisation.sections().stream()
                        .map(section ->
                                new Option(section.code(), section.name().in(frame.lang())))
                        .toList(),
                chosen);
    }

    List<Field> of(Frame frame, TypedDocument typed, List<Problem> problems, List<KnowledgeDocument> there) {
        var replaceable = Stream.concat(
                        Stream.of(new Option("", t(frame, "knowledge.replaces.none"))),
                        there.stream()
                                .filter(document -> document.state().there())
                                .map(document -> new Option(document.id().toString(), document.title())))
                .toList();
        return List.of(
                new FileField(
                        "file",
                        "file",
                        t(frame, "knowledge.file"),
                        DeskWords.hint(frame, "knowledge.file"),
                        error(problems, "file"),
                        true,
                        ".pdf,.docx,.txt",
                        List.of(),
                        false,
                        DocumentReader.LARGEST),
                DeskWords.line(frame, "title", "knowledge.document", typed.title(), error(problems, "title"), true),
                DeskWords.line(frame, "dated", "knowledge.as-of", typed.dated(), error(problems, "dated"), false),
                levels(frame, "level", "knowledge.document.level", typed.level(), error(problems, "level"), true),
                new YesNoField(
                        "masking",
                        "masking",
                        t(frame, "knowledge.masking"),
                        DeskWords.hint(frame, "knowledge.masking"),
                        null,
                        false,
                        typed.masking() ? "yes" : "no"),
                new ChoiceField(
                        "replaces",
                        "replaces",
                        t(frame, "knowledge.replaces"),
                        null,
                        null,
                        false,
                        replaceable,
                        typed.replaces()));
    }
}
