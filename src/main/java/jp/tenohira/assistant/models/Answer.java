package jp.tenohira.assistant.models;

import org.jspecify.annotations.Nullable;

/**
 * What an answer ended with; its text went to the {@link Hearer} before.
 *
 * @param finish why it ended, as OpenAI names it: stop, length, content_filter
 * @param tokensIn as the endpoint counted; null when it did not say
 */
public record Answer(
        String finish, @Nullable Long tokensIn, @Nullable Long tokensOut) {}
