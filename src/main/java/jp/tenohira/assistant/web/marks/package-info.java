/** Generated texts on a page: each sentence with its verdict, the passages it was compared with, and the way out. */
@NullMarked
package jp.tenohira.assistant.web.marks;

import org.jspecify.annotations.NullMarked;
