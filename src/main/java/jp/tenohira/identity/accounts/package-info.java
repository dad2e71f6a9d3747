/** Staff accounts: the table, the password hashes, and the check of a password. */
@NullMarked
package jp.tenohira.identity.accounts;

import org.jspecify.annotations.NullMarked;
