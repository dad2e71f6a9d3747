/** Documents split where their structure splits them: chapters, articles, headings. */
@NullMarked
package jp.tenohira.assistant.knowledge.passages;

import org.jspecify.annotations.NullMarked;
