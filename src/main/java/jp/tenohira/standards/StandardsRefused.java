package jp.tenohira.standards;

/** Why something about the standardisation cannot be kept as it was said. */
public sealed interface StandardsRefused {

    /** Only headquarters and administrators write. */
    record NotYours() implements StandardsRefused {}

    record Wrong(String field) implements StandardsRefused {}

    record TooLong(String field, int most) implements StandardsRefused {}

    /** Somebody else changed it meanwhile. */
    record ChangedMeanwhile(int version) implements StandardsRefused {}
}
