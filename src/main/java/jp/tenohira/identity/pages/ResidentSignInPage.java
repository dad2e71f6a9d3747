package jp.tenohira.identity.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;

/**
 * The page on which a resident chooses how to sign in.
 *
 * @param notices why they are here, when they did not ask to be
 * @param providers one button for each way
 * @param withoutHref where to go on without signing in
 */
public record ResidentSignInPage(Frame frame, List<Notice> notices, List<Button> providers, String withoutHref) {}
