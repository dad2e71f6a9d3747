package jp.tenohira.facts;

import java.util.UUID;

/** Why a delivery was not taken in; then nothing of it is there. */
public sealed interface AppendRefused {

    /** Who wrote the rows gave up. */
    record GivenUp() implements AppendRefused {}

    record BatchUnknown(UUID batch) implements AppendRefused {}

    record ReplacedAlready(UUID batch, UUID by) implements AppendRefused {}
}
