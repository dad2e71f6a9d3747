/** Conversations with a model: asked, streamed, kept, asked anew, the versions side by side. */
@NullMarked
package jp.tenohira.assistant.web.chat;

import org.jspecify.annotations.NullMarked;
