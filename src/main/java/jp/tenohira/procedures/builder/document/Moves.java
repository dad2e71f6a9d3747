package jp.tenohira.procedures.builder.document;

import jp.tenohira.core.Lang;

/**
 * Moves parts of a form one place up or down. A page outside the groups passes a whole group; a question at the edge of its
 * page goes on to the page beyond. What has no place to go stays.
 */
public final class Moves {

    private static final DocumentPath PAGES = DocumentPath.ROOT.then("pages");

    private Moves() {}

    /** @param by -1 is up, 1 is down */
    public static Change of(FormDocument document, DocumentPath path, int by) {
        var moved = switch (path.kind()) {
            case QUESTION -> question(document, path, by);
            case PAGE -> page(document, path, by);
            case GROUP -> group(document, path, by);
            case CHECK -> within(document, path, by);
            case FORM, TABLE, OTHER -> new Moved(document, path);
        };
        return new Change(moved.document, Deed.MOVED, Labels.of(document, path, Lang.JA), moved.at);
    }

    private record Moved(FormDocument document, DocumentPath at) {}

    private static Moved question(FormDocument document, DocumentPath path, int by) {
        var page = path.parent().parent();
        var to = path.index() + by;
        if (to >= 0 && to < document.size(path.parent())) {
            return within(document, path, by);
        }
        for (int other = page.index() + by; other >= 0 && other < document.size(PAGES); other += by) {
            var list = PAGES.then(other).then("questions");
            if (document.has(list)) {
                var at = list.then(by < 0 ? document.size(list) : 0);
                return new Moved(document.without(path).inserted(at, document.at(path)), at);
            }
        }
        return new Moved(document, path);
    }

    private static Moved within(FormDocument document, DocumentPath path, int by) {
        var at = path.parent().then(Math.clamp((long) path.index() + by, 0, document.size(path.parent()) - 1));
        return new Moved(document.without(path).inserted(at, document.at(path)), at);
    }

    private static Moved page(FormDocument document, DocumentPath path, int by) {
        var blocks = Block.of(document);
        var own = blocks.stream().filter(block -> block.holds(path.index())).findFirst();
        if (own.isEmpty()) {
            return new Moved(document, path);
        }
        if (own.get().group().isPresent()) {
            return own.get().holds(path.index() + by) ? within(document, path, by) : new Moved(document, path);
        }
        var other = blocks.indexOf(own.get()) + by;
        if (other < 0 || other >= blocks.size()) {
            return new Moved(document, path);
        }
        var passed = blocks.get(other);
        return within(document, path, by * (passed.until() - passed.from()));
    }

    private static Moved group(FormDocument document, DocumentPath path, int by) {
        var blocks = Block.of(document);
        var own = blocks.stream()
                .filter(block -> block.group().filter(path.last()::equals).isPresent())
                .findFirst();
        var other = own.map(blocks::indexOf).orElse(-1) + by;
        if (own.isEmpty() || other < 0 || other >= blocks.size()) {
            return new Moved(document, path);
        }
        // The passed block goes to the other side, one page after the other.
        var passed = blocks.get(other);
        var moved = document;
        for (int i = passed.from(); i < passed.until(); i++) {
            var from = by < 0 ? passed.from() : i;
            var to = by < 0 ? own.get().until() - 1 : own.get().from() + i - passed.from();
            moved = moved.without(PAGES.then(from)).inserted(PAGES.then(to), moved.at(PAGES.then(from)));
        }
        return new Moved(moved, path);
    }
}
