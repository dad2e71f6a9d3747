/** The pages of knowledge: search and questions, collections, documents. */
@NullMarked
package jp.tenohira.assistant.knowledge.web;

import org.jspecify.annotations.NullMarked;
