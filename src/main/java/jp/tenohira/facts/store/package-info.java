/** The store: batches in PostgreSQL, files on disk, and DuckDB, which only this package knows. */
@NullMarked
package jp.tenohira.facts.store;

import org.jspecify.annotations.NullMarked;
