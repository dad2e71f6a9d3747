package jp.tenohira.procedures.builder.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What moves together: a page outside the groups, or the pages of a group, which stand together.
 *
 * @param from the first page, and {@code until} the one after the last, counted from 0
 */
public record Block(Optional<String> group, int from, int until) {

    public static List<Block> of(FormDocument document) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < document.size(DocumentPath.ROOT.then("pages")); i++) {
            var group = group(document, i);
            if (group.isPresent()
                    && !blocks.isEmpty()
                    && blocks.getLast().group().equals(group)) {
                blocks.set(blocks.size() - 1, new Block(group, blocks.getLast().from(), i + 1));
            } else {
                blocks.add(new Block(group, i, i + 1));
            }
        }
        return blocks;
    }

    public static Optional<String> group(FormDocument document, int page) {
        return Optional.of(document.at(DocumentPath.page(page).then("group")).asString(""))
                .filter(name -> !name.isEmpty());
    }

    boolean holds(int page) {
        return from <= page && page < until;
    }
}
