package jp.tenohira.procedures.postal;

import java.time.Instant;

/**
 * A table that was imported.
 *
 * @param rows how many pairs of code and town it has
 * @param sha256 of the file, in hexadecimal digits
 */
public record PostalImport(String file, int rows, String sha256, String importedBy, Instant importedAt) {}
