/** The desk as an OpenAI-compatible endpoint for the city's own tools: the same gateway, spoken to in that dialect. */
@NullMarked
package jp.tenohira.assistant.web.openai;

import org.jspecify.annotations.NullMarked;
