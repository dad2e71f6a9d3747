/** The desk's pages around the gateway: chat, templates, the guided loop, contested findings, words, allowances and the log. */
@NullMarked
package jp.tenohira.assistant.web.desk;

import org.jspecify.annotations.NullMarked;
