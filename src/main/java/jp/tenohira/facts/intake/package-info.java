/**
 * How files of facts are taken in, whatever is in them: encodings, lines of CSV, columns that staff mapped, what is said of a wrong file,
 * the watched folder and the command line. The module whose facts they are implements {@link jp.tenohira.facts.intake.Intake}.
 */
@NamedInterface("intake")
@NullMarked
package jp.tenohira.facts.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
