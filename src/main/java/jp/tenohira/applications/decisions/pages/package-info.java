/** What the notice is drawn from. */
@NullMarked
package jp.tenohira.applications.decisions.pages;

import org.jspecify.annotations.NullMarked;
