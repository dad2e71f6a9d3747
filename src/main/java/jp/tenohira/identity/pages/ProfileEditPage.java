package jp.tenohira.identity.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.fields.Field;

/** A resident's profile, to be changed. */
public record ProfileEditPage(Frame frame, ErrorSummary errors, List<Field> fields) {}
