/** Transcripts as people have them: TXT, WebVTT, SubRip. */
@NullMarked
package jp.tenohira.assistant.minutes.transcripts;

import org.jspecify.annotations.NullMarked;
