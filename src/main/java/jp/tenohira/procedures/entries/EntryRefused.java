package jp.tenohira.procedures.entries;

import java.util.List;

/** Why an entry is not taken. */
public sealed interface EntryRefused {

    record NotYours() implements EntryRefused {}

    record Wrong(List<EntryProblem> problems) implements EntryRefused {}

    /** There is an entry of this ID. */
    record Taken(String code) implements EntryRefused {}

    /** Somebody else changed it since it was read. */
    record ChangedMeanwhile() implements EntryRefused {}
}
