/** Looking at a form, trying it, and its self-test. */
@NullMarked
package jp.tenohira.procedures.builder.web.trial;

import org.jspecify.annotations.NullMarked;
