/**
 * Cases as files for other software: CSV in UTF-8, CSV in CP932 that names every character it could not carry, and
 * JSON, written as they are read.
 *
 * <p>Owns no table. Door: the addresses below {@code /staff/cases/export}. Read first: ExportTests, Cp932Tests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
