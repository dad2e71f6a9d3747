package jp.tenohira.procedures.builder.document;

/**
 * A document after one change, and what was done.
 *
 * @param what what it was done to, in the form's own Japanese words; empty for the form as a whole
 * @param at where it stands now, or what is nearest to where it stood
 */
public record Change(FormDocument document, Deed deed, String what, DocumentPath at) {}
