/** The builder's pages under /staff/forms. Each shows a working copy, or takes one change of it and shows it again. */
@NullMarked
package jp.tenohira.procedures.builder.web;

import org.jspecify.annotations.NullMarked;
