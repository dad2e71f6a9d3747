/** Conversations with a model, each its person's own and kept as long as the city's retention says. */
@NullMarked
package jp.tenohira.assistant.chat;

import org.jspecify.annotations.NullMarked;
