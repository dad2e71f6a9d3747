/** Templates to choose, fill in, make, share, rate and withdraw. */
@NullMarked
package jp.tenohira.assistant.web.templates;

import org.jspecify.annotations.NullMarked;
