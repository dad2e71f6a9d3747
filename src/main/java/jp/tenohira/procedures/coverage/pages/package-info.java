/** What the templates of coverage show. */
@NullMarked
package jp.tenohira.procedures.coverage.pages;

import org.jspecify.annotations.NullMarked;
