/** The pages of minutes. */
@NullMarked
package jp.tenohira.assistant.minutes.web;

import org.jspecify.annotations.NullMarked;
