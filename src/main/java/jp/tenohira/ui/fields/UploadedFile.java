package jp.tenohira.ui.fields;

/** A file that was attached before; sizes are in bytes. */
public record UploadedFile(String id, String name, long size, boolean removable) {

    /** The size in words a person reads: 812 KB, 3.4 MB. */
    public String sizeText() {
        return Sizes.text(size);
    }
}
