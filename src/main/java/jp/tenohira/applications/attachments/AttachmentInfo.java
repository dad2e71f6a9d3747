package jp.tenohira.applications.attachments;

import java.time.Instant;
import java.util.UUID;

/** A kept file without its content. */
public record AttachmentInfo(
        UUID id, String path, String name, String contentType, long size, boolean readable, Instant uploadedAt) {}
