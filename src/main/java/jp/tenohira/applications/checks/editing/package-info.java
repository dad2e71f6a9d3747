/** The pages on which staff write, try and read checks. */
@NullMarked
package jp.tenohira.applications.checks.editing;

import org.jspecify.annotations.NullMarked;
