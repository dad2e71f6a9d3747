/**
 * Paper made text: characters recognised on this machine, those that are doubtful marked, numbers and postal codes looked up. No picture is
 * kept, and none goes to a model. Read first: PaperTests.
 */
@NullMarked
package jp.tenohira.assistant.paper;

import org.jspecify.annotations.NullMarked;
