/**
 * A resident's own page: all applications, drafts, messages and documents in one place, and everything as a file.
 *
 * <p>Owns no table. Its pages need a signed-in resident and show nothing but theirs. Read first: MyPageTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.mine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
