/** A generated text on its way to publication: both checks, and handing it out. */
@NullMarked
package jp.tenohira.assistant.web.publication;

import org.jspecify.annotations.NullMarked;
