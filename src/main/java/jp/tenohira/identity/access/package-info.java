/** Who may call which URL: the security filter chains, CSRF, sessions, and the answers to those refused. */
@NullMarked
package jp.tenohira.identity.access;

import org.jspecify.annotations.NullMarked;
