/** The pages of signing in: password, passkeys, and the staff member's own passkeys. */
@NullMarked
package jp.tenohira.identity.signin;

import org.jspecify.annotations.NullMarked;
