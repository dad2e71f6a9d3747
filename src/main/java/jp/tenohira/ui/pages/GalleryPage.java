package jp.tenohira.ui.pages;

import java.util.List;
import jp.tenohira.ui.ErrorSummary;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.fields.Field;

/** Every component in every state. */
public record GalleryPage(Frame frame, ErrorSummary errors, List<Field> fields) {}
