/** The guideline's pages: reading and confirming it, the short test, its versions, who has read it. */
@NullMarked
package jp.tenohira.assistant.web.guideline;

import org.jspecify.annotations.NullMarked;
