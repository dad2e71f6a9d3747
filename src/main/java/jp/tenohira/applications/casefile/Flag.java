package jp.tenohira.applications.casefile;

/**
 * An answer the resident is asked to mend.
 *
 * @param path where it is in the answers, such as {@code children/0/birthDate}
 * @param reason what is wrong, in words for the resident
 */
public record Flag(String path, String reason) {}
