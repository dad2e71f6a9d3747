/** What the templates of facts show. */
@NullMarked
package jp.tenohira.facts.pages;

import org.jspecify.annotations.NullMarked;
