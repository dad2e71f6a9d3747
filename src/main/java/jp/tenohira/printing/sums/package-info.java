/** Print jobs summed as far as figures of whole months need, kept up to date as logs come in. */
@NullMarked
package jp.tenohira.printing.sums;

import org.jspecify.annotations.NullMarked;
