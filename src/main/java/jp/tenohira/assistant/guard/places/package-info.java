/** Where somebody lives: addresses and postal codes. */
@NullMarked
package jp.tenohira.assistant.guard.places;

import org.jspecify.annotations.NullMarked;
