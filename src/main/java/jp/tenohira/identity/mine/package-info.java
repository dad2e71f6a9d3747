/** The pages of a resident's account: signing in and out, what may be kept, the profile, leaving. */
@NullMarked
package jp.tenohira.identity.mine;

import org.jspecify.annotations.NullMarked;
