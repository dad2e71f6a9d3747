/** Prompt templates with variables: the shipped ones, and those that sections make, share, propose to the city, rate and withdraw. */
@NullMarked
package jp.tenohira.assistant.templates;

import org.jspecify.annotations.NullMarked;
