/**
 * Sign-in of residents by OpenID Connect (authorization code, PKCE S256, nonce, state): the providers of each city, the
 * tokens they send, and the pages around it. Made for デジタル認証アプリ, works with any provider that keeps to the standard.
 */
@NullMarked
package jp.tenohira.identity.oidc;

import org.jspecify.annotations.NullMarked;
