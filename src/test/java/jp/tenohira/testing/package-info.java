/** What tests of every module share: the running city hall with two cities, and a browser. */
@NullMarked
package jp.tenohira.testing;

import org.jspecify.annotations.NullMarked;
