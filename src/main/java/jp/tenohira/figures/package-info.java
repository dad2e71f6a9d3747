/**
 * Figures: every number a page, a file or an API shows is defined here once, computed exactly from what the modules count, and
 * opens down to its records.
 *
 * <p>Owns: figure_version, stated_value, restatement, restatement_acknowledged, reorganisation, dashboard; definitions in
 * {@code figures/*.yaml}. Door: {@link jp.tenohira.figures.Figures} for what holds now, {@link jp.tenohira.figures.history.StatedValues} for
 * what was stated. Other modules bring data by supplying a {@link jp.tenohira.figures.MetricSource}, made with what
 * {@code sources} has. Read first: FiguresTests.
 */
@ApplicationModule(allowedDependencies = {"core", "ui", "ui :: components", "ui :: fields", "identity"})
@NullMarked
package jp.tenohira.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
