package jp.tenohira.assistant.web.allowance;

import java.util.UUID;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.ui.Frame;
import org.springframework.stereotype.Component;

/** Names of sections, persons and tools that use the desk. */
@Component
class UseHolders {

    private final Organisation organisation;
    private final StaffAccounts accounts;

    UseHolders(Organisation organisation, StaffAccounts accounts) {
        this.organisation = organisation;
        this.accounts = accounts;
    }

    String section(Frame frame, String code) {
        return organisation
                .section(code)
                .map(section -> section.name().in(frame.lang()))
                .orElse(code);
    }

    /** Who is no member of staff is a tool. */
    String person(Frame frame, UUID id) {
        return accounts.find(id)
                .map(StaffAccounts.Account::name)
                .orElseGet(() -> frame.t("assistant.admin.tool", id.toString().substring(0, 8)));
    }
}
