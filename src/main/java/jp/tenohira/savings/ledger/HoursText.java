package jp.tenohira.savings.ledger;

import java.math.BigDecimal;

/** Hours as stated: 1334 and 22.5, without the zeros that a column adds. */
final class HoursText {

    private HoursText() {}

    static BigDecimal trimmed(BigDecimal hours) {
        var trimmed = hours.stripTrailingZeros();
        return trimmed.scale() < 0 ? trimmed.setScale(0) : trimmed;
    }
}
