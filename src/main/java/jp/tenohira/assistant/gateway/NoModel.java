package jp.tenohira.assistant.gateway;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.Inspection;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Messages;
import org.springframework.stereotype.Component;

/** What the desk says where no model is connected: that there is none, what the guard found, and where the templates are. Nothing is made up. */
@Component
class NoModel {

    private final Messages messages;

    NoModel(Messages messages) {
        this.messages = messages;
    }

    String answer(Inspection inspection) {
        return Stream.of(Lang.JA, Lang.EN).map(lang -> answer(lang, inspection)).collect(Collectors.joining("\n\n"));
    }

    private String answer(Lang lang, Inspection inspection) {
        var found = inspection.findings().stream()
                .map(Finding::kind)
                .distinct()
                .map(kind -> messages.in(
                                lang,
                                "assistant.kind."
                                        + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        + messages.in(lang, "assistant.none.article", kind.article()))
                .collect(Collectors.joining(messages.in(lang, "assistant.separator")));
        return messages.in(lang, "assistant.none.answer") + "\n"
                + (found.isEmpty()
                        ? messages.in(lang, "assistant.none.clear")
                        : messages.in(lang, "assistant.none.found", found))
                + "\n" + messages.in(lang, "assistant.none.templates");
    }
}
