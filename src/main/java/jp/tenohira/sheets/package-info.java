/**
 * Tables as they were handed in: CSV in UTF-8 or CP932, TSV pasted from a document, XLSX.
 *
 * <p>Owns no table. Door: {@link jp.tenohira.sheets.SheetReader}. Read first: SheetReaderTests.
 */
@ApplicationModule(allowedDependencies = "core")
@NullMarked
package jp.tenohira.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
