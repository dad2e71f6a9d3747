/** What the templates of a resident's own page show. */
@NullMarked
package jp.tenohira.applications.mine.pages;

import org.jspecify.annotations.NullMarked;
