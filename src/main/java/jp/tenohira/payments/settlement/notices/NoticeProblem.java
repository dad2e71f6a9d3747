package jp.tenohira.payments.settlement.notices;

import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/**
 * Why a file of the bank was not taken in.
 *
 * @param record counted from 1; 0 for the file as a whole
 * @param at the byte within the record, counted from 1; 0 for the record as a whole
 */
public record NoticeProblem(String file, int record, int at, String value, Text expected) {

    public Text sentence() {
        return Text.of(
                "%s%s%s:「%s」は取り込めません。%sが必要です。"
                        .formatted(
                                file,
                                record == 0 ? "" : " %d件目のレコード".formatted(record),
                                at == 0 ? "" : "の%dバイト目".formatted(at),
                                value,
                                expected.in(Lang.JA)),
                "%s%s%s: \"%s\" cannot be taken in; expected %s."
                        .formatted(
                                file,
                                record == 0 ? "" : " record %d".formatted(record),
                                at == 0 ? "" : ", byte %d".formatted(at),
                                value,
                                expected.in(Lang.EN)));
    }
}
