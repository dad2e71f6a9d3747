/** Pages and API that hand out facts. */
@NullMarked
package jp.tenohira.facts.web;

import org.jspecify.annotations.NullMarked;
