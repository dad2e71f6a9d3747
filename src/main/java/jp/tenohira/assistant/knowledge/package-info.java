/**
 * Knowledge: published documents in collections, found by words and quoted; a question is answered only from what was found. Read first:
 * KnowledgeTests, then AnswerableTests.
 */
@NullMarked
package jp.tenohira.assistant.knowledge;

import org.jspecify.annotations.NullMarked;
