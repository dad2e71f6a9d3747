/** Published figures for everybody: pages with a chart and its table, CSV and JSON. Owns no table. Read first: OpenDataTests. */
@NullMarked
package jp.tenohira.figures.opendata;

import org.jspecify.annotations.NullMarked;
