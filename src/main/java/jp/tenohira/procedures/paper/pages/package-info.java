/** What the paper form's template is drawn from. */
@NullMarked
package jp.tenohira.procedures.paper.pages;

import org.jspecify.annotations.NullMarked;
