package jp.tenohira.applications.places;

import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What a resident is told about the place.
 *
 * @param more the page of the draw; null without one
 */
public record PlaceBox(Notice notice, @Nullable Link more) {}
