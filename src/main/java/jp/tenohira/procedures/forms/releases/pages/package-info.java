/** What the pages of releases show. */
@NullMarked
package jp.tenohira.procedures.forms.releases.pages;

import org.jspecify.annotations.NullMarked;
