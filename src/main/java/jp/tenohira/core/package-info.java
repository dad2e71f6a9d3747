/**
 * The words every module shares: municipality, language, localised text, time and numbers of a Japanese city hall.
 *
 * <p>Owns no table, knows no other module and no framework. Read first: CounterHoursTests.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package jp.tenohira.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
