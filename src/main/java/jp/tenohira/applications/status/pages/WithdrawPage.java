package jp.tenohira.applications.status.pages;

import jp.tenohira.ui.Frame;

/** Asks whether the application is really to be withdrawn. */
public record WithdrawPage(Frame frame, String number, String path) {}
