/** The OpenID providers of each city: their settings, what is published of known ones, and how they are called. */
@NullMarked
package jp.tenohira.identity.oidc.providers;

import org.jspecify.annotations.NullMarked;
