/** The pages of hearings: for staff, and for a vendor over a limited link. */
@NullMarked
package jp.tenohira.standards.web.hearing;

import org.jspecify.annotations.NullMarked;
