package jp.tenohira.payments.settlement;

import static jp.tenohira.testing.Cities.KORIYAMA;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.payments.settlement.accounts.FeeAccount;
import jp.tenohira.payments.settlement.accounts.RevenueAccounts;
import jp.tenohira.payments.settlement.payouts.PayoutProviders;
import jp.tenohira.payments.settlement.payouts.Provider;
import jp.tenohira.payments.settlement.payouts.ProviderDefinition;
import jp.tenohira.testing.StaffOfTest;
import org.springframework.stereotype.Component;

/** A section with a clerk, another clerk and a head, its fees and a provider, each new. */
@Component
public class OfficeOfTest {

    public static final String KOSEKI = "13-01-02-01";
    public static final String HALL = "13-02-05-03";

    private final StaffOfTest staff;
    private final RevenueAccounts accounts;
    private final PayoutProviders providers;

    OfficeOfTest(StaffOfTest staff, RevenueAccounts accounts, PayoutProviders providers) {
        this.staff = staff;
        this.accounts = accounts;
        this.providers = providers;
    }

    /** @param brand a brand of code payment that only this office's provider has */
    public record Office(
            Municipality city,
            String section,
            String facility,
            String koseki,
            String hall,
            String brand,
            String provider,
            String payer,
            Account clerk,
            Account head) {}

    public Office opened() {
        return opened(KORIYAMA);
    }

    public Office opened(Municipality city) {
        var word = UUID.randomUUID().toString().substring(0, 8);
        var section = staff.section(city);
        var office = new Office(
                city,
                section,
                "till-" + word,
                "戸籍手数料-" + word,
                "会議室使用料-" + word,
                "pay-" + word,
                "provider-" + word,
                kana(word),
                staff.account(city, Role.CLERK, section),
                staff.account(city, Role.HEAD, section));
        CurrentMunicipality.run(city, () -> define(office));
        return office;
    }

    private void define(Office office) {
        var since = LocalDate.of(2020, 4, 1);
        for (int year = 2020; year <= 2030; year++) {
            if (!accounts.of(new FiscalYear(year)).containsKey(HALL)) {
                accounts.add(
                        List.of(
                                new jp.tenohira.payments.settlement.accounts.Account(
                                        year, KOSEKI, "使用料及び手数料", "手数料", "総務手数料", "戸籍手数料"),
                                new jp.tenohira.payments.settlement.accounts.Account(
                                        year, HALL, "使用料及び手数料", "使用料", "教育使用料", "公民館使用料")),
                        "試験");
            }
        }
        accounts.assign(
                List.of(new FeeAccount(office.koseki(), since, KOSEKI), new FeeAccount(office.hall(), since, HALL)),
                "試験");
        var yaml = definition(office);
        providers.add(provider(yaml), since, yaml, "試験");
    }

    /** Closes on the 15th and at the end of the month, pays 2 bank days later, keeps 1.98% rounded down. */
    public static String definition(Office office) {
        return """
                code: %s
                name: {ja: 試験ペイ, en: Test pay}
                section: %s
                payers: ["%s"]
                closing: [15, end]
                payout: {bankDays: 2}
                within: 3
                fees: deducted
                roundedPer: period
                brands:
                  - {brand: %s, tender: qr, rate: "1.98", rounding: floor}
                """.formatted(office.provider(), office.section(), office.payer(), office.brand());
    }

    static Provider provider(String yaml) {
        return switch (ProviderDefinition.read(yaml)) {
            case Outcome.Accepted<Provider, List<ProviderDefinition.Wrong>>(var provider) -> provider;
            case Outcome.Refused<Provider, List<ProviderDefinition.Wrong>>(var why) ->
                throw new AssertionError(why.toString());
        };
    }

    /** Half-width kana that stand for the word, as a bank writes a payer. */
    private static String kana(String word) {
        var kana = new StringBuilder("ｶ)ﾃｽﾄ");
        word.chars().forEach(c -> kana.append("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂ".charAt(Character.digit(c, 16))));
        return kana.toString();
    }
}
