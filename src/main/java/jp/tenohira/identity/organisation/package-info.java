/** The tables of departments and sections. */
@NullMarked
package jp.tenohira.identity.organisation;

import org.jspecify.annotations.NullMarked;
