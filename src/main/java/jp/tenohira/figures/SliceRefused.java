package jp.tenohira.figures;

import java.util.Set;

/** Why figures cannot be asked for like this. */
public sealed interface SliceRefused {

    /** No source knows this dimension. */
    record UnknownDimension(String dimension, Set<String> known) implements SliceRefused {}

    /** The reader sees the figures of the own section only. */
    record OutOfSight(String section) implements SliceRefused {}
}
