/** The tables that are known by their headers, and the relations that must hold in each. */
@NullMarked
package jp.tenohira.audit.kinds;

import org.jspecify.annotations.NullMarked;
