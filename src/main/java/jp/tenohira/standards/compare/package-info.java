/** Which scenario costs what, which one leads, and how sure that is. */
@NullMarked
package jp.tenohira.standards.compare;

import org.jspecify.annotations.NullMarked;
