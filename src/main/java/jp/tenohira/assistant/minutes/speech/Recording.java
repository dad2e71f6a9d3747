package jp.tenohira.assistant.minutes.speech;

import jp.tenohira.identity.Staff;

/**
 * What is to be heard.
 *
 * @param who took it in
 * @param level the confidentiality level that was declared, 1 to 3
 * @param seconds of speech in it; estimated for a file that this machine cannot read
 */
public record Recording(Staff who, int level, byte[] content, int seconds) {}
