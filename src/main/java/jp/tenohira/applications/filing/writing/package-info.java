/** Writes what is filed: several at once in one transaction, each answered when it is durable. */
@NullMarked
package jp.tenohira.applications.filing.writing;

import org.jspecify.annotations.NullMarked;
