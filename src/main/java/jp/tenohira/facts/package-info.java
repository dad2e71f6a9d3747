/**
 * Facts: what devices report in numbers too large for rows of records. An append-only column store, Parquet files read by DuckDB, kept
 * apart by municipality and month; PostgreSQL knows which files count.
 *
 * <p>Owns: fact_batch, fact_file, fact_file_batch, fact_file_gone, and the files below {@code facts/} in the data directory. Door: {@link
 * jp.tenohira.facts.Facts}; modules declare their {@link jp.tenohira.facts.FactTable} and write it themselves, and say by a
 * {@link jp.tenohira.facts.FactExport} what of it may be taken away. Publishes nothing. Read
 * first: FactsTests, then CrashTests.
 */
@ApplicationModule(
        allowedDependencies = {"core", "sheets", "records", "identity", "ui", "ui :: components", "ui :: fields"})
@NullMarked
package jp.tenohira.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
