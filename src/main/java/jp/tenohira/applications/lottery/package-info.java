/**
 * Lotteries that anybody can verify: a commitment to a secret seed before the reception opens, a list of entrants that is
 * closed and published before the draw, one draw, and a public record from which everybody can compute the order again.
 *
 * <p>Owns: lottery, lottery_list, lottery_draw; none of their rows can change. Door: {@link
 * jp.tenohira.applications.lottery.Lotteries}. Read first: LotteryTests; docs/lottery.md tells how to verify without this software.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.lottery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
