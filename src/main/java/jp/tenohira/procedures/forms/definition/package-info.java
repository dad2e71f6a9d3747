/**
 * What a form's definition says: pages, questions, groups, tables and checks, read strictly from YAML or JSON. What is
 * wrong is named with its place, its value and what was expected; nothing is guessed.
 */
@NamedInterface("forms")
@NullMarked
package jp.tenohira.procedures.forms.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
