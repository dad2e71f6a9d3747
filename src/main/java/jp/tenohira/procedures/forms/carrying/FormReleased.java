package jp.tenohira.procedures.forms.carrying;

import jp.tenohira.identity.Staff;

/** A section head released a version of a form. Published in the transaction that puts it in force. */
public record FormReleased(String procedure, int version, Staff by) {}
