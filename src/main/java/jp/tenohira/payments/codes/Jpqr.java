package jp.tenohira.payments.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The common code of Japan (JPQR): a merchant-presented code in yen whose account 26 names the shop to every wallet. */
final class Jpqr {

    static final String ACCOUNT = "26";
    static final String OWNER = "jp.or.paymentsjapan";

    private Jpqr() {}

    /**
     * The code of a counter.
     *
     * @param yen what is to be paid, for one payment only; empty for a code that hangs on the wall, into which the resident types it
     * @param reference of the payment, shown again in reports; empty for none
     */
    static MerchantCode of(CounterCode counter, OptionalLong yen, String reference) {
        var objects = new ArrayList<DataObject>();
        objects.add(new DataObject("00", "01"));
        objects.add(new DataObject("01", yen.isPresent() ? "12" : "11"));
        objects.add(new DataObject(
                ACCOUNT,
                DataObject.written(List.of(
                        new DataObject("00", OWNER),
                        new DataObject("01", counter.shop()),
                        new DataObject("02", counter.branch()),
                        new DataObject("03", counter.register()),
                        new DataObject("04", counter.spare())))));
        objects.add(new DataObject("52", counter.category()));
        objects.add(new DataObject("53", "392"));
        yen.ifPresent(amount -> objects.add(new DataObject("54", Long.toString(amount))));
        objects.add(new DataObject("58", "JP"));
        objects.add(new DataObject("59", counter.name()));
        objects.add(new DataObject("60", counter.city()));
        if (!reference.isEmpty()) {
            objects.add(new DataObject("62", new DataObject("05", reference).written()));
        }
        var japanese = counter.facility()
                .substring(0, counter.facility().offsetByCodePoints(0, Math.min(25, characters(counter.facility()))));
        objects.add(new DataObject(
                "64", DataObject.written(List.of(new DataObject("00", "JA"), new DataObject("01", japanese)))));
        var code = new MerchantCode(objects);
        try {
            code.mustBeComplete();
            return code;
        } catch (WrongCode e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The number of the shop that a code names; empty when it is not of JPQR. */
    static Optional<String> shop(MerchantCode code) {
        return code.accounts().stream()
                .filter(object -> object.id().equals(ACCOUNT))
                .flatMap(object -> {
                    try {
                        var parts = MerchantCode.template(object);
                        var mine = parts.contains(new DataObject("00", OWNER));
                        return parts.stream().filter(part -> mine && part.id().equals("01"));
                    } catch (WrongCode _) {
                        return java.util.stream.Stream.empty();
                    }
                })
                .map(DataObject::value)
                .filter(value -> value.matches("[0-9]{13}"))
                .findFirst();
    }
}
