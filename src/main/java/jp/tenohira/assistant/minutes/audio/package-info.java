/** Recordings as samples, and where in them somebody speaks. */
@NullMarked
package jp.tenohira.assistant.minutes.audio;

import org.jspecify.annotations.NullMarked;
