package jp.tenohira.applications.retention;

import java.time.Instant;
import java.util.UUID;

/** The certificate of a deletion. @param rows how many of which table, as JSON; @param searched tables searched for leftovers */
record Deletion(
        UUID id,
        String procedure,
        String kind,
        int cases,
        String rows,
        String digest,
        int searched,
        Instant deletedAt,
        String deletedBy) {}
