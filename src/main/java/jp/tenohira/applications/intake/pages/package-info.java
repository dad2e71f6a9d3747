/** What the templates of the staff's view of receptions show. */
@NullMarked
package jp.tenohira.applications.intake.pages;

import org.jspecify.annotations.NullMarked;
