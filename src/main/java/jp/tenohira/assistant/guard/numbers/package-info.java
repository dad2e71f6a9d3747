/** Numbers that mean a person: identity numbers with their check digits, insurance, accounts, cards, telephones, cars. */
@NullMarked
package jp.tenohira.assistant.guard.numbers;

import org.jspecify.annotations.NullMarked;
