/**
 * The records: PostgreSQL, embedded in the data directory or given by TENOHIRA_DB_URL, and the rule that a connection
 * sees one municipality only.
 *
 * <p>Owns no table of its own; {@code db/migration/__root} holds the functions every module's migrations call. Door:
 * none in code, it supplies the {@code DataSource}. Read first: MunicipalityIsolationTests.
 */
@ApplicationModule(allowedDependencies = "core")
@NullMarked
package jp.tenohira.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
