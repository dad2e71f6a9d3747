/** What is known of payments online: their life, their rows, and the one place that changes them. */
@NullMarked
package jp.tenohira.payments.online.book;

import org.jspecify.annotations.NullMarked;
