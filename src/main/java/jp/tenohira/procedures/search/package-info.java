/**
 * Finds procedures by what residents type: kanji, kana, English, parts of words and everyday words for official ones. An
 * index in memory, a few milliseconds to build.
 */
@NullMarked
package jp.tenohira.procedures.search;

import org.jspecify.annotations.NullMarked;
