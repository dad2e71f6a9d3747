/** What the templates of packs show: one record a page, texts and addresses ready. */
@NullMarked
package jp.tenohira.packs.pages;

import org.jspecify.annotations.NullMarked;
