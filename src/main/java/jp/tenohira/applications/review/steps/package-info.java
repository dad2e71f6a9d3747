/** The steps of a case: the page that asks before each, the answer, and the same for business systems. */
@NullMarked
package jp.tenohira.applications.review.steps;

import org.jspecify.annotations.NullMarked;
