/** What the templates of the AI desk are given. */
@NullMarked
package jp.tenohira.assistant.pages;

import org.jspecify.annotations.NullMarked;
