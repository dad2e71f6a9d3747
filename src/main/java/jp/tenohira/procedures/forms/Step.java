package jp.tenohira.procedures.forms;

import java.util.Optional;
import jp.tenohira.core.Text;

/**
 * One page of a journey.
 *
 * @param caption which item of a group the page is about, such as 2人目のお子さん
 */
public record Step(PageRef ref, Text title, Optional<Text> caption, StepState state) {}
