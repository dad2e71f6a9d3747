/** Personal data replaced by placeholders on the way out and put back in the answer. Nothing here outlives its request. */
@NullMarked
package jp.tenohira.assistant.placeholders;

import org.jspecify.annotations.NullMarked;
