/** Systems, hearings, quotes and schedules in PostgreSQL, and the tables they are taken in from. */
@NullMarked
package jp.tenohira.standards.store;

import org.jspecify.annotations.NullMarked;
