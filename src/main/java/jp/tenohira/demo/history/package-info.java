/**
 * The demo city's invented applications: filed and worked on through the API as any client would, behind the open doors.
 *
 * <p>Owns no table. Read first: DemoApplicationsTests.
 */
@NullMarked
package jp.tenohira.demo.history;

import org.jspecify.annotations.NullMarked;
