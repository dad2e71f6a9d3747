/**
 * The AI desk: what staff may give to a generative model under the city's guideline, checked before anything is sent.
 *
 * <p>Owns: no table. Door: {@link jp.tenohira.assistant.Guard}. Nested: {@code reading}, a text as the guard reads it; {@code guard}, the
 * policies; {@code guideline}, the articles they enforce; {@code web}, the page and the API. There is no gateway to a model yet, so nothing
 * is sent anywhere. Read first: GuardTests, then LeakSetTests.
 */
@ApplicationModule(allowedDependencies = {"core", "ui", "ui :: components", "ui :: fields", "identity"})
@NullMarked
package jp.tenohira.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
