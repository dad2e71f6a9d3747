/**
 * Forms: a definition compiled once, and answers read, checked and shown by it. The journey through a form follows from
 * the answers every time it is asked for, so the answer to a question that is no longer asked never counts.
 *
 * <p>Door: {@link jp.tenohira.procedures.forms.Forms}; here stand only what its callers see. Behind it: {@code
 * definition} (what a form says, {@code definition.reading} reads it), {@code rules} (CEL), {@code types} (the question
 * types), {@code compiled} (a definition with its rules compiled), {@code journey} (answers along a compiled form),
 * {@code publishing} (the stored versions), {@code releases} (how a version comes about) and {@code
 * carrying} (what it means for answers given before). Read first: JourneyTests.
 */
@NamedInterface("forms")
@NullMarked
package jp.tenohira.procedures.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
