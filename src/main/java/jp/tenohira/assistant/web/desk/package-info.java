/** What the pages around the gateway share: their tabs and words, the fields of a prompt, what was typed, what was kept back and why. */
@NullMarked
package jp.tenohira.assistant.web.desk;

import org.jspecify.annotations.NullMarked;
