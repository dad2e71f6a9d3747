/** Tables as they were handed in: CSV in UTF-8 or CP932, TSV pasted from a document, XLSX. */
@NullMarked
package jp.tenohira.audit.sheets;

import org.jspecify.annotations.NullMarked;
