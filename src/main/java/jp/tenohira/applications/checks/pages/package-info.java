/** What the templates of checks are drawn from. */
@NullMarked
package jp.tenohira.applications.checks.pages;

import org.jspecify.annotations.NullMarked;
