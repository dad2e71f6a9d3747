/** The residents' pages about procedures: home, search and one procedure. A page is one record; nothing here decides. */
@NullMarked
package jp.tenohira.procedures.pages;

import org.jspecify.annotations.NullMarked;
