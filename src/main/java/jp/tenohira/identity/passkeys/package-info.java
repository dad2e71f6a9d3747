/** Passkeys (WebAuthn): the table, the relying party, and the filters that speak the protocol. */
@NullMarked
package jp.tenohira.identity.passkeys;

import org.jspecify.annotations.NullMarked;
