/** Names of persons: by dictionary and grammar of the words around them, by labels and columns, in kana and in Latin letters. */
@NullMarked
package jp.tenohira.assistant.guard.names;

import org.jspecify.annotations.NullMarked;
