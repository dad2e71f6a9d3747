/** The pages of coverage and of priorities. */
@NullMarked
package jp.tenohira.procedures.coverage.web;

import org.jspecify.annotations.NullMarked;
