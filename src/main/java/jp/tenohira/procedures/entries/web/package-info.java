/** The pages of the inventory. */
@NullMarked
package jp.tenohira.procedures.entries.web;

import org.jspecify.annotations.NullMarked;
