package jp.tenohira.savings;

import java.time.Instant;

/** What is never overwritten: each change is a version of its own, with who made it and when. */
public interface Versioned {

    /** 1 for the first. */
    int version();

    Instant changedAt();

    String changedBy();
}
