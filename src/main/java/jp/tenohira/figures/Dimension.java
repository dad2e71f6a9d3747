package jp.tenohira.figures;

import jp.tenohira.core.Text;

/** A way to cut figures into cells and slices, by its query parameter: hour, device, procedure … */
public record Dimension(String code, Text name) {}
