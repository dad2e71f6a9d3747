package jp.tenohira.applications.attachments;

import java.util.HexFormat;

/**
 * A file that may be kept.
 *
 * @param name a safe name to show and to save under
 * @param contentType by its content, whatever the sender said
 * @param readable whether it opens: staff need not ask for an unreadable one twice
 */
@SuppressWarnings("ArrayRecordComponent") // passed along, never compared
public record InspectedFile(String name, String contentType, byte[] sha256, boolean readable, byte[] content) {

    public long size() {
        return content.length;
    }

    public String sha256Hex() {
        return HexFormat.of().formatHex(sha256);
    }
}
