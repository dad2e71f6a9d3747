/** The records the pages of the question bank are drawn from. */
@NullMarked
package jp.tenohira.procedures.builder.bank.pages;

import org.jspecify.annotations.NullMarked;
