/** The models the city allows, and the one door through which anything goes to them. */
@NullMarked
package jp.tenohira.assistant.models;

import org.jspecify.annotations.NullMarked;
