package jp.tenohira.applications.attachments;

import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

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

    /** What stands in the answers for a kept file. */
    public Map<String, Object> answer(UUID id) {
        return Map.of(
                "file",
                id.toString(),
                "name",
                name,
                "contentType",
                contentType,
                "size",
                size(),
                "sha256",
                HexFormat.of().formatHex(sha256),
                "readable",
                readable);
    }
}
