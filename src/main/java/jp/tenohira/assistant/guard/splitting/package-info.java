/** Splits texts into the words of kuromoji's IPA dictionary, as kuromoji does and in less time (ADR 0036). */
@NullMarked
package jp.tenohira.assistant.guard.splitting;

import org.jspecify.annotations.NullMarked;
