/** What figures count of fees that were paid. */
@NullMarked
package jp.tenohira.payments.online.figures;

import org.jspecify.annotations.NullMarked;
