/**
 * What an application costs, for whoever takes payments in another module: the fees of a case, what was paid of them, and who may see
 * them. Door: {@link jp.tenohira.applications.dues.CaseFees}; whoever offers payment online supplies an {@link
 * jp.tenohira.applications.dues.OnlineFees}.
 */
@NamedInterface("dues")
@NullMarked
package jp.tenohira.applications.dues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
