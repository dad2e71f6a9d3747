/** What the pages of ui itself show: the gallery of components, the error page, the accessibility statement. */
@NullMarked
package jp.tenohira.ui.pages;

import org.jspecify.annotations.NullMarked;
