/**
 * A definition compiled: its rules in the order of the journey, its checks, and the JSON Schema of its answers.
 */
@NullMarked
package jp.tenohira.procedures.forms.compiled;

import org.jspecify.annotations.NullMarked;
