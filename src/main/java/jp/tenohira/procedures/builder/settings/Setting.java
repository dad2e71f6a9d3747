package jp.tenohira.procedures.builder.settings;

import java.util.List;
import java.util.Set;
import jp.tenohira.procedures.builder.pages.Part;
import tools.jackson.databind.node.ObjectNode;

/** Something that can be set about a part of a form. */
public interface Setting {

    /** The keys of the definition it is about. */
    Set<String> keys();

    List<Part> draw(Drawing on);

    /**
     * Takes what was typed into the entry. What nobody can read is kept as it was typed, so that the definition's own reader
     * complains of it at its place; what was left empty is taken out; what was not on the page stays.
     */
    void take(Written written, ObjectNode into);

    /** Does what a button of the list under that key asks for; settings that are no list do nothing. */
    default void act(String act, String list, int index, ObjectNode into) {}
}
