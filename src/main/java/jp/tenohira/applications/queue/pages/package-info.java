/** What the queue's templates are drawn from. */
@NullMarked
package jp.tenohira.applications.queue.pages;

import org.jspecify.annotations.NullMarked;
