/**
 * Documents to keep: PDF files made from templates, with Japanese text that can be searched and read out.
 *
 * <p>A document is a JTE template that draws XHTML in {@code @template.ui.documents.document}. Read first: PdfTests.
 */
@NamedInterface("documents")
@NullMarked
package jp.tenohira.ui.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
