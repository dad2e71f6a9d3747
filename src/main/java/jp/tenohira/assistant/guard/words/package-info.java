/** What words say: labels of confidentiality, matters not yet public, mail addresses, dates of birth, requests to imitate. */
@NullMarked
package jp.tenohira.assistant.guard.words;

import org.jspecify.annotations.NullMarked;
