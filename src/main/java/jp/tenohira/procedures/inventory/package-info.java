/** The tables of the inventory, and the picture of them that is kept in memory for each municipality. */
@NullMarked
package jp.tenohira.procedures.inventory;

import org.jspecify.annotations.NullMarked;
