/** The city's own words that reveal a level. */
@NullMarked
package jp.tenohira.assistant.web.words;

import org.jspecify.annotations.NullMarked;
