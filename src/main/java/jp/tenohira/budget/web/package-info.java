/** The pages of the budget. */
@NullMarked
package jp.tenohira.budget.web;

import org.jspecify.annotations.NullMarked;
