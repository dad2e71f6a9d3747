/** What the templates of the journey show. */
@NullMarked
package jp.tenohira.applications.drafts.pages;

import org.jspecify.annotations.NullMarked;
