/** What the templates of facts show: one record a page, texts and addresses ready. */
@NamedInterface("pages")
@NullMarked
package jp.tenohira.facts.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
