/** The pages of paper below /headquarters/printing, and its API. */
@NullMarked
package jp.tenohira.printing.web;

import org.jspecify.annotations.NullMarked;
