package jp.tenohira.identity;

import java.util.List;
import jp.tenohira.core.Text;

/** Accounts of a demonstration city, shown on the sign-in page. A real city hall has no such bean. */
public interface DemoAccounts {

    /** An account whose password everybody may know. */
    record DemoAccount(String login, String password, Text description) {}

    /** The accounts of the current municipality. */
    List<DemoAccount> accounts();
}
