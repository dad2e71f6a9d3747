/** The pages of the standardisation, and the one page a vendor sees. */
@NullMarked
package jp.tenohira.standards.web;

import org.jspecify.annotations.NullMarked;
