/** Fills a definition with figures, texts and tables. */
@NullMarked
package jp.tenohira.packs.assembly;

import org.jspecify.annotations.NullMarked;
