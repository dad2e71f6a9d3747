/** Tests of the grammar of working time. */
@NullMarked
package jp.tenohira.savings.formulas;

import org.jspecify.annotations.NullMarked;
