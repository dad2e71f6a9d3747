/** What the template of retention shows. */
@NullMarked
package jp.tenohira.applications.retention.pages;

import org.jspecify.annotations.NullMarked;
