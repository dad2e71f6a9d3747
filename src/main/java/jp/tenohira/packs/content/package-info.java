/** What a pack says: texts, tables and numbers, ready to be drawn. This is what is frozen. */
@NullMarked
package jp.tenohira.packs.content;

import org.jspecify.annotations.NullMarked;
