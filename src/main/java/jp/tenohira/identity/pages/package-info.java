/** What the templates of this module take: one public record a page. */
@NullMarked
package jp.tenohira.identity.pages;

import org.jspecify.annotations.NullMarked;
