/** Runs the checks over the cases, and keeps what they find. */
@NullMarked
package jp.tenohira.applications.checks.running;

import org.jspecify.annotations.NullMarked;
