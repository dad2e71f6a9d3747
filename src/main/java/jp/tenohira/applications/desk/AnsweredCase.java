package jp.tenohira.applications.desk;

import jp.tenohira.applications.casefile.Casefile;

/**
 * A case with the answers in force.
 *
 * @param answers the answers as a JSON document
 */
public record AnsweredCase(Casefile casefile, String answers) {}
