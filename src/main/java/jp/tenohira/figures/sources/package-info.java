/**
 * What a {@link jp.tenohira.figures.MetricSource} is made with, so that no module writes again how records are cut, added and listed, or
 * how departments are called. Read first: AddendsTests.
 */
@NamedInterface("sources")
@NullMarked
package jp.tenohira.figures.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
