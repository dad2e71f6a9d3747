/** What the templates of the status pages show. */
@NullMarked
package jp.tenohira.applications.status.pages;

import org.jspecify.annotations.NullMarked;
