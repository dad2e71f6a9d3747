@NullMarked
package jp.tenohira.procedures.forms.rules;

import org.jspecify.annotations.NullMarked;
