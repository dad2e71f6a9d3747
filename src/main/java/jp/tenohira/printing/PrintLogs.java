package jp.tenohira.printing;

import jp.tenohira.facts.intake.Intake;

/**
 * The print logs of the current municipality. Formats are {@code cups}, {@code papercut}, a CUPS {@code PageLogFormat} with its percent
 * signs, or the name of a remembered mapping of columns.
 */
public interface PrintLogs extends Intake {}
