/**
 * The standardisation of the 20 core business systems: what runs now, hearings that vendors answer over a limited link, quotes, the
 * scenarios compared, and the schedule with its critical path.
 *
 * <p>Owns: the tables standard_*. Doors: {@link jp.tenohira.standards.Standards} and {@link jp.tenohira.standards.Hearings}. Nested:
 * {@code store}, the records; {@code compare}, cost of ownership and decision matrix; {@code schedule}, the network of tasks; {@code
 * metrics}, what the figures read; {@code web}, the pages. Read first: ComparisonTests, then HearingLinkTests.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "ui",
            "ui :: components",
            "ui :: fields",
            "ui :: desk",
            "identity",
            "figures",
            "figures :: sources",
            "sheets"
        })
@NullMarked
package jp.tenohira.standards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
