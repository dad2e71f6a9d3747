/** What a sentence states: numbers, dates, amounts and names, however they were worded, and what each is stated of. */
@NullMarked
package jp.tenohira.assistant.evidence.claims;

import org.jspecify.annotations.NullMarked;
