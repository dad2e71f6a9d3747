/** Pages on which files of facts are handed in, mapped, traced and replaced, the same for every kind of facts; and how the API takes them. */
@NamedInterface("desk")
@NullMarked
package jp.tenohira.facts.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
