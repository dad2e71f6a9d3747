/** Meetings, texts and frozen packs in PostgreSQL. */
@NullMarked
package jp.tenohira.packs.store;

import org.jspecify.annotations.NullMarked;
