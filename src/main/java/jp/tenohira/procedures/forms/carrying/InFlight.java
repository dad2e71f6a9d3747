package jp.tenohira.procedures.forms.carrying;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.tenohira.procedures.forms.Form;

/** What is under way with a procedure's form. Asked by those who release forms, answered by the module that holds drafts and cases. */
public interface InFlight {

    /** How many drafts are open. */
    long drafts(String procedure);

    /** How many cases there are; each stays on the version it was filed under. */
    long cases(String procedure);

    /**
     * Judges every open draft by a form that is not in force yet, and changes nothing. Some at a time, so that memory does not
     * grow with the drafts.
     */
    void foresee(Form to, Consumer<List<Carriage>> some);

    /** What became of the drafts since that version was released; empty when it was not released by a head. */
    Optional<Carried> carried(String procedure, int version);

    /**
     * What became of the drafts.
     *
     * @param told to how many a notice went
     * @param rest how many drafts have not been looked at yet
     */
    record Carried(long safe, long again, long blocked, long told, long rest, boolean finished) {}
}
