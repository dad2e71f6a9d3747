/** Relations between cells: how each is judged, and which single cell explains the ones that fail. */
@NullMarked
package jp.tenohira.audit.checks;

import org.jspecify.annotations.NullMarked;
