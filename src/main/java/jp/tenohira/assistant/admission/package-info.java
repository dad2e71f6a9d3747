/** Who may use the desk: those who confirmed the guideline's version in force and passed the short test, and tools somebody answers for. */
@NullMarked
package jp.tenohira.assistant.admission;

import org.jspecify.annotations.NullMarked;
