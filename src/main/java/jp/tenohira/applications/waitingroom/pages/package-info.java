/** What the templates of the waiting room show. */
@NullMarked
package jp.tenohira.applications.waitingroom.pages;

import org.jspecify.annotations.NullMarked;
