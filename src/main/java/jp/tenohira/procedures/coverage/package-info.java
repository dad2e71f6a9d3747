/**
 * Coverage: how many procedures are online and how many applications they cover, by department, section and fiscal year, for the
 * figures; and what to bring online next.
 *
 * <p>A fiscal year is counted from the inventory once the headquarters has called its inventory complete; until then the table that the
 * city published stands in, and says so; where there is neither, the inventory counts as far as it is known. Owns: inventory_year; reads
 * coverage. Read first: CoverageTests.
 */
@NullMarked
package jp.tenohira.procedures.coverage;

import org.jspecify.annotations.NullMarked;
