/** The pages of releases, under /staff/procedures; of a section's procedures its own staff see them and nobody else. */
@NullMarked
package jp.tenohira.procedures.forms.releases.web;

import org.jspecify.annotations.NullMarked;
