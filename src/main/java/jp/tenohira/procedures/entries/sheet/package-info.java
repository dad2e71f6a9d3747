/** Sheets of the inventory: what an import would change, the import itself, and the files to download. */
@NullMarked
package jp.tenohira.procedures.entries.sheet;

import org.jspecify.annotations.NullMarked;
