/** How packs are made up, as data. */
@NullMarked
package jp.tenohira.packs.definitions;

import org.jspecify.annotations.NullMarked;
