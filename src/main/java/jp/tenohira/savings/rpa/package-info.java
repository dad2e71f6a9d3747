/** Jobs of RPA tools: registered by staff, their runs posted by the tools. */
@NullMarked
package jp.tenohira.savings.rpa;

import org.jspecify.annotations.NullMarked;
