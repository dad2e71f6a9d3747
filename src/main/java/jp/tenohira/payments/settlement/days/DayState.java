package jp.tenohira.payments.settlement.days;

import jp.tenohira.core.Text;

/** Where a day stands. */
public enum DayState {
    MATCHES(Text.of("一致", "Matches"), Light.GREEN),
    /** Differences, each with a reason. */
    EXPLAINED(Text.of("差異に理由あり", "Differences explained"), Light.GREEN),
    NO_SLIP(Text.of("入金票待ち", "Waits for the deposit slip"), Light.YELLOW),
    INCOMPLETE(Text.of("レジの記録待ち", "Waits for a register"), Light.YELLOW),
    DIFFERS(Text.of("差異あり", "Differs"), Light.RED),
    CLOSED(Text.of("承認待ち", "Waits for approval"), Light.BLUE),
    APPROVED(Text.of("調定済み", "Settled"), Light.GRAY),
    /** Takings or slips changed after the closing. */
    CHANGED(Text.of("締め後に変更あり", "Changed after closing"), Light.RED),
    /** Nothing came from its registers, and somebody stated that it was shut. */
    SHUT(Text.of("休業", "Shut"), Light.GRAY),
    NOTHING(Text.of("売上なし", "Nothing taken"), Light.GRAY);

    public enum Light {
        GREEN("●"),
        YELLOW("▲"),
        RED("■"),
        BLUE("◆"),
        GRAY("○");

        private final String sign;

        Light(String sign) {
            this.sign = sign;
        }

        /** A sign that says the same without colour. */
        public String sign() {
            return sign;
        }
    }

    private final Text label;
    private final Light light;

    DayState(Text label, Light light) {
        this.label = label;
        this.light = light;
    }

    public Text label() {
        return label;
    }

    public Light light() {
        return light;
    }

    public boolean closable() {
        return this == MATCHES || this == EXPLAINED;
    }

    /** Whether somebody still has to do something. */
    public boolean open() {
        return this != APPROVED && this != SHUT && this != NOTHING;
    }
}
