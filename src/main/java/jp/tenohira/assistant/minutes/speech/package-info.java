/** Speech made text: behind an endpoint, or by whisper on this machine. */
@NullMarked
package jp.tenohira.assistant.minutes.speech;

import org.jspecify.annotations.NullMarked;
