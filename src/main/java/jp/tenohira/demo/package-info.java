/**
 * The demo city: Koriyama's organisation, its procedures that are known by name, the published department totals, the
 * after-school club procedure open around the clock, the published measures of the ledger, the published budget, the
 * published points of the standardisation with assumed quotes and an assumed schedule, the draft of the
 * published meeting, targets that are marked as the demo's own, synthetic receipts with four weeks of their daily settlement, synthetic print logs, sample documents for the AI desk, and staff accounts everybody may know.
 * Once the doors are open, {@code history} files invented applications through the API, so that the first queue is not empty.
 *
 * <p>Owns no table; it fills the others through their doors at the first start, and only while {@code tenohira.demo}
 * is on. Read first: DemoCityTests.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "identity",
            "identity :: tokens",
            "procedures",
            "procedures :: entries",
            "procedures :: postal",
            "savings",
            "budget",
            "figures",
            "packs",
            "payments",
            "facts",
            "facts :: intake",
            "sheets",
            "standards",
            "assistant",
            "printing",
            "replay",
            "ui"
        })
@NullMarked
package jp.tenohira.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
