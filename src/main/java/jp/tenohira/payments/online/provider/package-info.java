/** Whoever takes the money: the interface, its settings, the signature of its notices, and the provider for trials. */
@NullMarked
package jp.tenohira.payments.online.provider;

import org.jspecify.annotations.NullMarked;
