/**
 * What can be set about each part of a form: a list of settings, each of which draws its fields and takes what was typed into
 * the document. A further key of definitions is one further line in {@code Elements} or {@code TypeSettings}.
 */
@NullMarked
package jp.tenohira.procedures.builder.settings;

import org.jspecify.annotations.NullMarked;
