package jp.tenohira.identity.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.fields.Field;

/**
 * The sign-in page.
 *
 * @param notices why the person is here, when they did not ask to be
 * @param returnPath where to go afterwards; empty for the role's first page
 * @param passkeyAction where the script sends the authenticator's answer
 * @param demos the demonstration accounts, each a link that fills the form
 */
public record SignInPage(
        Frame frame,
        List<Notice> notices,
        ErrorSummary errors,
        List<Field> fields,
        String returnPath,
        String passkeyAction,
        List<Link> demos) {}
