package jp.tenohira.packs.files;

import java.util.Optional;
import java.util.stream.Stream;

/** The files of a pack. */
public enum PackFile {
    PPTX_A4("pack-a4.pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    PPTX_WIDE("pack-16x9.pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    PDF_LANDSCAPE("pack-a4-landscape.pdf", "application/pdf"),
    PDF_PORTRAIT("pack-a4-portrait.pdf", "application/pdf"),
    XLSX("pack.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    HTML("pack.html", "text/html;charset=utf-8");

    private final String fileName;
    private final String mediaType;

    PackFile(String fileName, String mediaType) {
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<PackFile> named(String fileName) {
        return Stream.of(values())
                .filter(file -> file.fileName.equals(fileName))
                .findFirst();
    }
}
