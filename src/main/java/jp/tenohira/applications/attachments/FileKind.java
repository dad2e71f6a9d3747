package jp.tenohira.applications.attachments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are taken. */
enum FileKind {
    PDF("application/pdf", List.of("pdf")),
    JPEG("image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif")),
    PNG("image/png", List.of("png")),
    HEIC("image/heic", List.of("heic", "heif", "hif"));

    private final String contentType;
    private final List<String> extensions;

    FileKind(String contentType, List<String> extensions) {
        this.contentType = contentType;
        this.extensions = extensions;
    }

    String contentType() {
        return contentType;
    }

    static Optional<FileKind> ofContentType(String type) {
        var known = type.equals("image/heif") ? "image/heic" : type;
        return Arrays.stream(values())
                .filter(kind -> kind.contentType.equals(known))
                .findFirst();
    }

    /** The kind a file name claims; empty when it claims none of ours or has no extension. */
    static Optional<FileKind> claimedBy(String name) {
        var extension = extension(name);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .findFirst();
    }

    /** What stands after the last dot, in small letters; empty without one. */
    static String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
