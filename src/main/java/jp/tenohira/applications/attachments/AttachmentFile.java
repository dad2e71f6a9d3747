package jp.tenohira.applications.attachments;

/** A kept file with its content. */
@SuppressWarnings("ArrayRecordComponent") // handed out once, never compared
public record AttachmentFile(String name, String contentType, byte[] content) {}
