package jp.tenohira.payments.settlement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.RevenueAccounts;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Link;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/** A city that has defined nothing yet is told what comes first. */
@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BeginningTests {

    private static final Municipality NEW = new Municipality("099999", Text.plain("新しい市"));
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    private final Beginning beginning;

    BeginningTests(JdbcClient jdbc, Messages messages, Clock clock) {
        this.beginning = new Beginning(new RevenueAccounts(jdbc, clock), messages);
    }

    private static Staff staff(Role role) {
        return new Staff(UUID.randomUUID(), "試験", role, role.ofSection() ? "s" : null);
    }

    @Test
    void anAdministratorIsLedToWhatMustBeDefined() {
        CurrentMunicipality.run(NEW, () -> {
            var notice = beginning.notice(Lang.JA, staff(Role.ADMINISTRATOR)).orElseThrow();

            assertThat(notice.text()).contains("歳入科目", "決済事業者", "銀行の入金の確かめ方");
            assertThat(notice.links())
                    .extracting(Link::href)
                    .containsExactly(SettlementDesk.ACCOUNTS, SettlementDesk.PROVIDERS, SettlementDesk.BANK_WAY);
        });
    }

    @Test
    void aClerkIsToldWhomToAskAndNoMonthCanBeClosed() {
        CurrentMunicipality.run(NEW, () -> {
            assertThat(beginning
                            .notice(Lang.EN, staff(Role.CLERK))
                            .orElseThrow()
                            .text())
                    .contains("Ask an administrator");
            assertThat(beginning.notBegun(Lang.JA, DAY)).hasValue("日次精算はまだ始まっていません。");
        });
    }
}
