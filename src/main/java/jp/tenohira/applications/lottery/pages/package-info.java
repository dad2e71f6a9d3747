/** What the templates of the public pages of draws show. */
@NullMarked
package jp.tenohira.applications.lottery.pages;

import org.jspecify.annotations.NullMarked;
