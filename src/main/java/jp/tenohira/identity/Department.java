package jp.tenohira.identity;

import jp.tenohira.core.Text;

/**
 * A department of the city hall (部・局).
 *
 * @param position where it stands in the city's own order
 */
public record Department(String code, Text name, int position) {}
