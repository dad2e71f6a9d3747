/** The page {@code /ui}: every component in every state, for whoever builds a page and for the accessibility tests. */
@NullMarked
package jp.tenohira.ui.gallery;

import org.jspecify.annotations.NullMarked;
