/**
 * Sums of facts that are kept up to date as batches come in, so that no figure of whole months reads a row again. The module whose facts they
 * are says by a {@link jp.tenohira.facts.rollups.Summing} what is summed and in which tables of its own the sums lie.
 */
@NamedInterface("rollups")
@NullMarked
package jp.tenohira.facts.rollups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
