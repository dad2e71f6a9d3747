package jp.tenohira.procedures.builder.pages;

import java.util.List;
import java.util.Optional;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/**
 * One page of a form as residents will see it on a phone; nothing can be sent from it.
 *
 * @param languages the same page in the other languages
 */
public record PreviewPage(
        Frame frame,
        String caption,
        String title,
        Optional<String> intro,
        List<Shown> fields,
        @Nullable String previous,
        @Nullable String next,
        List<Link> languages) {

    public PreviewPage {
        fields = List.copyOf(fields);
        languages = List.copyOf(languages);
    }

    /** @param note what a resident does not see, such as that it is asked only sometimes; empty for nothing */
    public record Shown(Field field, String note) {}
}
