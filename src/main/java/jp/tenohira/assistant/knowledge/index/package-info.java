/** The index of each city's passages: kept beside the records, and made from them again whenever it is lost or doubtful. */
@NullMarked
package jp.tenohira.assistant.knowledge.index;

import org.jspecify.annotations.NullMarked;
