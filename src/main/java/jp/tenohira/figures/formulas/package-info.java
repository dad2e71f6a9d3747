/** Exact formulas over metrics, as a definition writes them. Read first: FormulaTests. */
@NamedInterface("formulas")
@NullMarked
package jp.tenohira.figures.formulas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
