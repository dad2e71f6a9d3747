package jp.tenohira.payments.settlement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.Offices;
import jp.tenohira.payments.settlement.accounts.RevenueAccounts;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import org.springframework.stereotype.Component;

/** When settlement begins, and what has to be defined before. */
@Component
public class Beginning {

    private final RevenueAccounts accounts;
    private final Messages messages;

    Beginning(RevenueAccounts accounts, Messages messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    /** What to do first, where no kind of fee has an account yet. */
    Optional<Notice> notice(Lang lang, Staff staff) {
        if (accounts.begins().isPresent()) {
            return Optional.empty();
        }
        var defines = Offices.defines(staff);
        var notice = Notice.info(
                messages.in(lang, "settlement.beginning"),
                messages.in(lang, defines ? "settlement.beginning.define" : "settlement.beginning.ask"));
        return Optional.of(
                defines
                        ? notice.leadingTo(List.of(
                                link(lang, "accounts", SettlementDesk.ACCOUNTS),
                                link(lang, "providers", SettlementDesk.PROVIDERS),
                                link(lang, "bankWay", SettlementDesk.BANK_WAY)))
                        : notice);
    }

    private Link link(Lang lang, String key, String path) {
        return new Link(messages.in(lang, "settlement." + key), path);
    }

    /** Why nothing can be closed of days up to one of them; empty where settlement had begun by then. */
    public Optional<String> notBegun(Lang lang, LocalDate last) {
        return accounts.begins()
                .map(first -> first.isAfter(last)
                        ? Optional.of(messages.in(lang, "settlement.beginning.later", JapaneseDates.date(first, lang)))
                        : Optional.<String>empty())
                .orElseGet(() -> Optional.of(messages.in(lang, "settlement.beginning")));
    }
}
