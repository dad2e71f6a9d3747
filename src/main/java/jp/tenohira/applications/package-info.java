/**
 * Applications of residents: the words every part shares, above all the life of a case, which is one table.
 *
 * <p>Owns no table itself; nested are {@code attachments}, {@code casefile} (the door to cases), {@code notices},
 * {@code filing} (submission and API), {@code drafts} (the journey), {@code carrying} (drafts whose form changes), {@code
 * places}, {@code lottery} and {@code waitingroom} (how receptions take people in), {@code status} (the resident's pages) and {@code mine} (the page of who signed in).
 * Publishes: {@link jp.tenohira.applications.ApplicationSubmitted}, {@link jp.tenohira.applications.CaseMoved}. Read
 * first: CaseLifeTests.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "draws",
            "core :: wording",
            "ui",
            "ui :: components",
            "ui :: fields",
            "ui :: documents",
            "identity",
            "identity :: residents",
            "procedures",
            "procedures :: forms",
            "procedures :: postal",
            "figures",
            "sheets"
        })
@NullMarked
package jp.tenohira.applications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
