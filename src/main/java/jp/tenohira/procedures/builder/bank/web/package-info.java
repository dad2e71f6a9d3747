/** The pages of the question bank. */
@NullMarked
package jp.tenohira.procedures.builder.bank.web;

import org.jspecify.annotations.NullMarked;
