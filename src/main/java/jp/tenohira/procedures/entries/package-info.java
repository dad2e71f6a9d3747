/**
 * The entries of the inventory as staff keep them: who answers for a procedure, what it rests on, how often it is used each year, by
 * which channels it comes, since when it is online or why it is not yet. Every change keeps the whole entry.
 *
 * <p>Owns: annual_volume, inventory_change, inventory_import, and its columns of procedure. Door: {@link
 * jp.tenohira.procedures.entries.Entries}. Nested: {@code sheet}, import and export; {@code web}, the pages. Read first:
 * InventoryEntriesTests.
 */
@NamedInterface("entries")
@NullMarked
package jp.tenohira.procedures.entries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
