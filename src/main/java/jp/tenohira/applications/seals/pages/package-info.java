/** What the page of the seal is drawn from. */
@NullMarked
package jp.tenohira.applications.seals.pages;

import org.jspecify.annotations.NullMarked;
