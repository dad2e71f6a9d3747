/** What the template of the demo's outbox shows. */
@NullMarked
package jp.tenohira.applications.notices.pages;

import org.jspecify.annotations.NullMarked;
