package jp.tenohira.city;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.payments.online.book.References;
import jp.tenohira.payments.settlement.SettledOfTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money of one city: sales of a counter, its settled days, codes it shows and a payment online. */
final class CityMoney extends PartOfCity {

    CityMoney(CityOfTest whole) {
        super(whole);
    }

    void sellAtTheCounter() {
        var lists = "/headquarters/sales/lists";
        var imports = "/headquarters/sales/imports";
        var headquarters = staff(Role.HEADQUARTERS);
        var facility = "hall-" + city.code();
        ids.put("salesFacility", facility);
        var since = "2020-04-01";
        location(headquarters.submit(
                lists + "/facility",
                lists + "/facility",
                Map.of("code", facility, "name", word + "館", "section", id("section"), "since", since)));
        location(headquarters.submit(
                lists + "/register",
                lists + "/register",
                Map.of("facility", facility, "code", "R1", "name", word + "レジ", "since", since)));
        var receipts = "施設,レジ,伝票番号,日時,区分,元の伝票番号,部門,商品,金額,支払方法,支払額,合計\n%s,R1,1,2024-01-05 09:00,,,,%s,300,%s,300,300\n"
                .formatted(facility, word, word + "ペイ");
        headquarters.upload(
                imports,
                imports,
                Map.of("format", "standard"),
                "receipts",
                Map.of(word + "の売上.csv", receipts.getBytes(StandardCharsets.UTF_8)));
        ids.put(
                "salesBatch",
                found(
                        "/sales/imports/([0-9a-f-]{36})",
                        headquarters.get(imports).body()));
        headquarters.upload(
                "/headquarters/sales/published",
                "/headquarters/sales/published",
                Map.of("source", word, "fiscalYear", "2003"),
                "facilityTable",
                Map.of(
                        word + ".csv",
                        "facility,sales_yen,cash_yen,cashless_yen\n%s,100,90,10\n"
                                .formatted(word)
                                .getBytes(StandardCharsets.UTF_8)));
    }

    /** A day of a counter that was closed, approved and handed over, and one that is open. */
    void settle(SettledOfTest settlement) {
        ids.putAll(settlement.settle(
                city, account(Role.CLERK).staff(), account(Role.HEAD).staff(), word));
    }

    void showCodes() {
        var codes = "/staff/counter-codes";
        var counter = Map.of(
                "facility", word + "の窓口",
                "shop", "1234567890123",
                "branch", "0001",
                "register", "000001",
                "spare", "000000",
                "category", "9399",
                "name", "CITY HALL",
                "city", "CITY");
        staff(Role.HEAD).submit(codes, codes, counter);
        ids.put(
                "counterCode",
                found(
                        codes + "/([0-9a-f-]{36})/poster.pdf",
                        staff(Role.HEAD).get(codes).body()));
    }

    /** A payment that failed, and its refund that never was. */
    void payOnline(JdbcClient jdbc) {
        ids.put("refund", "R000000000000");
        ids.put("payment", References.payment());
        CurrentMunicipality.run(
                city,
                () -> jdbc.sql("""
                insert into online_payment (reference, receipt, fee, fee_version, fee_kind, section, yen, provider, state, brand,
                                            begun_at, expires_at)
                values (:reference, :receipt, 'fee', 1, 'fee', :section, 300, 'test', 'FAILED', :brand, now(), now())
                """)
                        .param("reference", id("payment"))
                        .param("receipt", id("receipt"))
                        .param("section", id("section"))
                        .param("brand", word)
                        .update());
    }
}
