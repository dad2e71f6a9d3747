/**
 * Tables as they were handed in: CSV in UTF-8 or CP932, TSV pasted from a document, XLSX; and CSV and XLSX as they are handed out.
 *
 * <p>Owns no table. Door: {@link jp.tenohira.sheets.SheetReader}, {@link jp.tenohira.sheets.Csv}, {@link
 * jp.tenohira.sheets.XlsxTable}; {@link jp.tenohira.sheets.TableReading} gathers what is wrong with the cells of a
 * table, and {@link jp.tenohira.sheets.SheetForm} is the part of a form that takes one in. Read first: SheetReaderTests.
 */
@ApplicationModule(allowedDependencies = {"core", "ui", "ui :: components", "ui :: fields"})
@NullMarked
package jp.tenohira.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
