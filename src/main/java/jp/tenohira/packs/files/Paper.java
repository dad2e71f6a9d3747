package jp.tenohira.packs.files;

/** The size of a slide in points. */
public enum Paper {
    /** 297 × 210 mm, as it is printed. */
    A4(841.89, 595.28),
    /** For a screen. */
    WIDE(960, 540);

    private final double width;
    private final double height;

    Paper(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }
}
