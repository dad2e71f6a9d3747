/** The guided way of article 10: aim and criteria, the prompt made of them, the answer judged, the next prompt. */
@NullMarked
package jp.tenohira.assistant.web.loop;

import org.jspecify.annotations.NullMarked;
