package jp.tenohira.applications.retention;

import org.jspecify.annotations.Nullable;

/**
 * How long what belongs to a procedure lives.
 *
 * @param caseYears from April 1 after the fiscal year in which a case ended; null keeps cases for ever
 * @param attachmentYears the same for the files of cases
 */
record Rule(
        String procedure,
        int draftDays,
        @Nullable Integer caseYears,
        @Nullable Integer attachmentYears) {}
