/** The records the builder's pages are drawn from. */
@NullMarked
package jp.tenohira.procedures.builder.pages;

import org.jspecify.annotations.NullMarked;
