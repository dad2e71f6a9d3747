/** The pages of the questions, one after the other, and what helps to answer them. */
@NullMarked
package jp.tenohira.applications.drafts.steps;

import org.jspecify.annotations.NullMarked;
