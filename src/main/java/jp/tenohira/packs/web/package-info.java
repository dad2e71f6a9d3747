/** The pages of packs. */
@NullMarked
package jp.tenohira.packs.web;

import org.jspecify.annotations.NullMarked;
