/**
 * Whether the numbers, dates, amounts and names of a generated text stand in the passages it was made from. Pure: no word is kept here.
 * Read first: EvidenceTests, which reads pairs of sentence and passage with the verdict each must get.
 */
@NullMarked
package jp.tenohira.assistant.evidence;

import org.jspecify.annotations.NullMarked;
