/** Filing by clients of the API. */
@NullMarked
package jp.tenohira.applications.filing.api;

import org.jspecify.annotations.NullMarked;
