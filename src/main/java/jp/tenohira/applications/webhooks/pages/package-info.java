/** What the templates of webhooks show. */
@NullMarked
package jp.tenohira.applications.webhooks.pages;

import org.jspecify.annotations.NullMarked;
