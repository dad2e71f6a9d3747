/** Records of other modules that a pack lists in words, each row from heading to text. */
@NullMarked
package jp.tenohira.packs.records;

import org.jspecify.annotations.NullMarked;
