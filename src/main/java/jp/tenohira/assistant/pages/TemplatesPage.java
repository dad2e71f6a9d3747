package jp.tenohira.assistant.pages;

import jp.tenohira.ui.components.SearchBox;
import org.jspecify.annotations.Nullable;

/** Templates, or one of them. */
public record TemplatesPage(DeskPage desk, @Nullable SearchBox search) {}
