/**
 * The way out: reads a request, asks the guard, replaces personal data, keeps to what the city allows, sends through the one door and writes
 * down that it did. What fails on the way ends it.
 */
@NullMarked
package jp.tenohira.assistant.gateway;

import org.jspecify.annotations.NullMarked;
