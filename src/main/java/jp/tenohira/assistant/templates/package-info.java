/** Prompt templates with variables, as shipped. */
@NullMarked
package jp.tenohira.assistant.templates;

import org.jspecify.annotations.NullMarked;
