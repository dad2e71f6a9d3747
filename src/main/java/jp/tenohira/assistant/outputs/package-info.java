/** What is done with a generated text before it leaves the desk: checked for truth, compared with works that are at hand, then handed out. */
@NullMarked
package jp.tenohira.assistant.outputs;

import org.jspecify.annotations.NullMarked;
