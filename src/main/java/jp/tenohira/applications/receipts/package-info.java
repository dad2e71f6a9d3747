/**
 * Receipts: what proves that an application was filed, and the code and cookie that open a case to its resident.
 *
 * <p>Owns no table. Door: {@link jp.tenohira.applications.receipts.Receipts}, {@link
 * jp.tenohira.applications.receipts.ResidentCodes}, {@link jp.tenohira.applications.receipts.CaseAccess}. Read first:
 * ReceiptDocumentTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.receipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
