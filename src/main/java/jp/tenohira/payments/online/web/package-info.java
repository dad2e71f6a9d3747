/** The pages and the address of notices. */
@NullMarked
package jp.tenohira.payments.online.web;

import org.jspecify.annotations.NullMarked;
