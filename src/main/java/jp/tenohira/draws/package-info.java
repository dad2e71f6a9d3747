/**
 * The rule by which lots are drawn, the public record of a draw, and the command that computes it again. It knows nothing of
 * the city hall, so that whoever verifies a draw reads these three files and no more.
 *
 * <p>Owns no table. Door: {@link jp.tenohira.draws.Lots}, {@link jp.tenohira.draws.VerifyDrawCommand}. Read first:
 * VerifyDrawCommandTests; docs/lottery.md states the rule for other tools.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package jp.tenohira.draws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
