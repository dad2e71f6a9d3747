/** API tokens: made, shown once, kept as digests, found by the bearer filter. */
@NamedInterface("tokens")
@NullMarked
package jp.tenohira.identity.tokens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
