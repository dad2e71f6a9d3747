package jp.tenohira.procedures.forms.definition.document;

import java.util.List;
import jp.tenohira.core.Lang;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question or page of the question bank as one version says it.
 *
 * @param kind {@link #QUESTIONS} or {@link #PAGES}
 * @param version counted from 1, which is what ships of entries that ship; {@link #NEW} before the first
 */
public record BankEntry(String kind, String name, int version, ObjectNode content) {

    public static final String QUESTIONS = "questions";
    public static final String PAGES = "pages";
    public static final List<String> KINDS = List.of(QUESTIONS, PAGES);

    /** The version of an entry that nobody has released yet. */
    public static final int NEW = 0;

    public BankEntry {
        content = content.deepCopy();
    }

    /** A copy: changing it changes nothing here. */
    @Override
    public ObjectNode content() {
        return content.deepCopy();
    }

    /** What the entry is found by, whatever its version. */
    public String key() {
        return kind + "/" + name;
    }

    /** What the version is found by. */
    public String pinned() {
        return key() + "@" + version;
    }

    public boolean isNew() {
        return version == NEW;
    }

    /** Whether the program brings it; the others are a city's own. */
    public boolean ships() {
        return Bank.SHIPPED.find(key()).isPresent();
    }

    public boolean isPage() {
        return kind.equals(PAGES);
    }

    public String label(Lang lang) {
        var words = content.path(isPage() ? "title" : "label");
        return words.path(lang.code()).asString(words.path(Lang.JA.code()).asString(name));
    }
}
