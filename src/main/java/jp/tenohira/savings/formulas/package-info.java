/**
 * The formulas of working time as staff write them: {@code 5分×64か所×250日}, {@code 40分×2(往復)×1人×5回×170件}, {@code 9時間36分×245日},
 * {@code 1200時間+1300時間}.
 *
 * <pre>
 * formula = sum { result }
 * result  = ( "=" | "≒" | "→" ) time
 * sum     = product { ( "+" | "-" ) product }
 * product = operand { ( "×" | "x" | "X" | "*" | "÷" | "/" ) operand }
 * operand = ( time | count | "[" figure [ ":" member ] "]" word | "(" sum ")" ) { note }
 * time    = number timeunit { number timeunit }        9時間36分, 1時間半, 5分/件
 * count   = number [ word ]                            64か所, 2, 80%
 * number  = digits and kanji numerals, thousands set apart or not: 1,200  １２００  千二百  1万2千  7.75
 * note    = anything in brackets, kept as it is: (往復)
 * </pre>
 *
 * <p>A product has exactly one time; a sum adds like to like; the whole is a time. Full- and half-width are the same. Everything is
 * exact; nothing rounds before it is shown. Read first: EffortFormulaTests.
 */
@NamedInterface("formulas")
@NullMarked
package jp.tenohira.savings.formulas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
