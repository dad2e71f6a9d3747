/** The application as a whole: its start and its commands. Every package below this one is a module. */
@NullMarked
package jp.tenohira;

import org.jspecify.annotations.NullMarked;
