/** How the desk is used, from figures alone. */
@NullMarked
package jp.tenohira.assistant.web.statistics;

import org.jspecify.annotations.NullMarked;
