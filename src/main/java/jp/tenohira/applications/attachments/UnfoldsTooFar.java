package jp.tenohira.applications.attachments;

import java.io.IOException;

/** A small file that would become a huge one in memory. */
final class UnfoldsTooFar extends IOException {
    private static final long serialVersionUID = 1L;
}
