/**
 * Money that residents pay to the city, over the counter and online: the words every part shares.
 *
 * <p>Owns no table itself; nested are {@code sales} (what registers sold), {@code settlement} (a day's takings become entries
 * of revenue) and {@code online} (fees of applications).
 */
@NullMarked
package jp.tenohira.payments;

import org.jspecify.annotations.NullMarked;
