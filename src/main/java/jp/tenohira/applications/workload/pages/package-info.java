/** What the pages of a section's workload are drawn from. */
@NullMarked
package jp.tenohira.applications.workload.pages;

import org.jspecify.annotations.NullMarked;
