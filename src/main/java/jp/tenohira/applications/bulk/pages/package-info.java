/** What the templates of bulk actions are drawn from. */
@NullMarked
package jp.tenohira.applications.bulk.pages;

import org.jspecify.annotations.NullMarked;
