/** The AI desk's pages for staff and its API. */
@NullMarked
package jp.tenohira.assistant.web;

import org.jspecify.annotations.NullMarked;
