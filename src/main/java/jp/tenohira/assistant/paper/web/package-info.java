/** The page that makes paper text and hands it to the guard. */
@NullMarked
package jp.tenohira.assistant.paper.web;

import org.jspecify.annotations.NullMarked;
