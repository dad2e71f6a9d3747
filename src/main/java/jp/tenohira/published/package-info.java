/**
 * Tables that a city published (公表資料), as they ship with the city hall: texts for its meeting packs, and figures of what no module
 * counts yet. Each figure says that it comes from a published table; rates are computed from the counts, never taken as printed.
 *
 * <p>Owns: no table; the files in {@code published/}. Door: {@link jp.tenohira.published.PublishedTables}, of which modules
 * that count the same take what was published. Only the city that published
 * them has them. Read first: PublishedFiguresTests.
 */
@ApplicationModule(allowedDependencies = {"core", "identity", "figures", "figures :: sources", "sheets"})
@NullMarked
package jp.tenohira.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
