/**
 * Notices of decisions: numbered and kept word for word when the resident is notified, made into a PDF whenever somebody
 * entitled asks.
 *
 * <p>Owns: decision_number, decision_notice. Texts: {@code notices/*.yaml}. Listens to: CaseMoved. Door: {@link
 * jp.tenohira.applications.decisions.DecisionNotices}. Read first: DecisionNoticeTests.
 */
@ApplicationModule
@NullMarked
package jp.tenohira.applications.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
