/**
 * The look and the manners of every page: layout, components, language, error pages, security headers, documents.
 *
 * <p>Owns no table. Door: {@link jp.tenohira.ui.Frames} makes the frame a page is shown in; the records in {@code
 * ui.components} and {@code ui.fields} are what a template passes to {@code @template.ui.*}; {@code ui.documents} makes
 * PDF. Modules add their texts as {@code messages/<module>.yaml} and their staff navigation as
 * {@link jp.tenohira.ui.NavEntry} beans. {@code /ui} shows every component in every state. Read first: GalleryTests.
 */
@ApplicationModule(allowedDependencies = {"core", "core :: wording"})
@NullMarked
package jp.tenohira.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
