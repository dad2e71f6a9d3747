package jp.tenohira.procedures.forms.definition;

import dev.cel.common.types.CelType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.ui.fields.Field;

/**
 * A kind of question with its settings. It knows how to read what was typed, judge an answer, show it, draw its field
 * and describe it to a machine; it knows nothing of the question's place.
 */
public interface QuestionType {

    /** The type's name in definitions. */
    String name();

    /** What rules see of an answer. */
    CelType celType();

    /** What rules see while there is no answer: an empty text, zero, false, an empty list. */
    Object unanswered();

    /** A good answer as rules see it: every part has a value. */
    default Object forRules(Object answer) {
        return answer;
    }

    /** What was typed, as an answer; empty when nothing was, or when it was nothing one could read: that is complained of. */
    Optional<Object> read(Typed typed, Asked asked);

    /** Complains of everything that is wrong with an answer, whoever sent it. */
    void check(Object value, Asked asked);

    /** Says that an answer is needed, in the words for this kind where they differ. */
    default void complainOfNothing(Asked asked) {
        asked.complain("「%s」を入力してください。", "Enter %s.");
    }

    String show(Object value, Lang lang);

    /** A value as rules see it, in the middle of a sentence that says itself what is counted. */
    default String mention(Object value, Lang lang) {
        return show(value, lang);
    }

    /** Whether its answers are sums of money. */
    default boolean money() {
        return false;
    }

    /**
     * The words of the form that a good answer stands for, by a name that stays: the chosen options by their values, the text
     * agreed to, the unit. An answer of which a name is missing in another version chose what that version does not have.
     */
    default Map<String, Text> words(Object answer) {
        return Map.of();
    }

    default List<StoredFile> files(Object value) {
        return List.of();
    }

    /** JSON Schema of an answer, without title. */
    Map<String, Object> schema();

    Field field(Sheet sheet);

    /** Good answers, as they are kept, that together try what an answer can be: for trying out a form. */
    List<Object> samples(LocalDate today);

    /** What a part's element adds to the id of the field; the first element of a field has the field's own id. */
    default String idOfPart(String part) {
        return part.isEmpty() ? "" : "-" + part;
    }

    /** The question whose answer decides which options come first. */
    default Optional<String> orderedBy() {
        return Optional.empty();
    }

    /** False for what only explains and takes no answer. */
    default boolean asks() {
        return true;
    }

    /** The CEL expression that gives the value of what nobody answers; empty for every question. */
    default Optional<String> computes() {
        return Optional.empty();
    }

    /** Whether rules can mean it: it is answered or computed. */
    default boolean hasValue() {
        return asks() || computes().isPresent();
    }

    /** Whether its field changes while it, or the questions before it, are answered. */
    default boolean follows() {
        return computes().isPresent() || books();
    }

    /** Whether answers book slots. */
    default boolean books() {
        return false;
    }

    /** What a good answer books when the application is filed. */
    default Optional<Booking> booking(Object answer) {
        return Optional.empty();
    }

    /** What can be booked of a facility on a day, seen today: its slots in their order; none when it is not open. */
    default List<Opening> openings(String facility, LocalDate day, LocalDate today) {
        return List.of();
    }

    /** True when answers arrive by a way of their own (files) and never with the posted fields. */
    default boolean arrivesApart() {
        return false;
    }

    /** A file as the answer names it. */
    record StoredFile(String file, String name, String contentType, long size) {}

    /**
     * A slot that is offered.
     *
     * @param start the time at which it begins, HH:MM
     * @param said the slot as people read it, 09:00~12:00
     * @param capacity how many may book it
     */
    record Opening(String start, String said, int capacity) {}

    /**
     * A slot to book.
     *
     * @param facility what is booked, by its name in the definition
     * @param start the time at which the slot begins, HH:MM
     * @param capacity how many may book this slot
     */
    record Booking(String facility, LocalDate date, String start, int capacity) {}
}
