/**
 * Files a past season again through the same HTTP API as any client: a scenario (a YAML resource) says what is filed and when, how
 * families look, and which applications are flawed and must be found. Java here knows no particular procedure.
 *
 * <p>Owns no table, no Spring bean; a command of its own process. Door: {@link jp.tenohira.replay.ReplayCommand}. Read
 * first: ReplayPlanTests.
 */
@ApplicationModule(allowedDependencies = "core")
@NullMarked
package jp.tenohira.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
