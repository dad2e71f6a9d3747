/** What the pages of a case's fees are drawn from. */
@NullMarked
package jp.tenohira.applications.fees.pages;

import org.jspecify.annotations.NullMarked;
