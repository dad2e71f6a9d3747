@NullMarked
package jp.tenohira.procedures.forms;

import org.jspecify.annotations.NullMarked;
