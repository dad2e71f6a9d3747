/**
 * Minutes: a recording or a transcript becomes lines, people say who spoke, a model drafts from placeholders, people edit. Read first:
 * MinutesTests.
 */
@NullMarked
package jp.tenohira.assistant.minutes;

import org.jspecify.annotations.NullMarked;
