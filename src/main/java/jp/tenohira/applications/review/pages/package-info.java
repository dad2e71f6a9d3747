/** What the templates of a case's page are drawn from. */
@NullMarked
package jp.tenohira.applications.review.pages;

import org.jspecify.annotations.NullMarked;
