package jp.tenohira.payments.settlement.days;

import jp.tenohira.core.Text;

/**
 * What does not match.
 *
 * @param subject the fee kind, brand or nothing
 * @param yen what it is about; of cash, how much the bank took more than the till says
 */
public record Difference(Kind kind, String subject, long yen) {

    public enum Kind {
        CASH(Text.of("現金と入金票の差", "Cash and deposit slips differ"), true),
        INCOMPLETE(Text.of("届いていないレジの記録", "A register has not told yet"), true),
        UNASSIGNED(Text.of("未分類の支払方法", "A tender nobody has assigned"), true),
        NO_ACCOUNT(Text.of("科目が決まっていない費目", "A fee without an account"), false),
        NO_PROVIDER(Text.of("決済事業者が決まっていないブランド", "A brand without a provider"), false);

        private final Text label;
        private final boolean resolvable;

        Kind(Text label, boolean resolvable) {
            this.label = label;
            this.resolvable = resolvable;
        }

        public Text label() {
            return label;
        }

        /** Whether a person may say that it stands. The others want a definition first. */
        public boolean resolvable() {
            return resolvable;
        }
    }
}
