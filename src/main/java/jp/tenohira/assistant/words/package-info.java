/** The words that reveal a matter not yet public, as the city edits them, in versions. */
@NullMarked
package jp.tenohira.assistant.words;

import org.jspecify.annotations.NullMarked;
