/** The administrator's pages: staff, tokens, audit trail. */
@NullMarked
package jp.tenohira.identity.admin;

import org.jspecify.annotations.NullMarked;
