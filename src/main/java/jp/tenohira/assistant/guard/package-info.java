/** The policies of the guard, each a small rule with its own tests; {@code numbers}, {@code places}, {@code names} and {@code words} hold them. */
@NullMarked
package jp.tenohira.assistant.guard;

import org.jspecify.annotations.NullMarked;
