package jp.tenohira.payments.prices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of prices. */
@Component
class PriceRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PriceRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Of each code and first day the last that was imported, by code and day. */
    List<Price> all() {
        return jdbc.sql("""
                select distinct on (code, valid_from)
                       code, procedure, name, yen, kind, tax, legal_basis, valid_from, valid_until, import
                  from price order by code, valid_from, import desc
                """)
                .query((rs, row) -> new Price(
                        rs.getString("code"),
                        rs.getString("procedure"),
                        text(rs.getString("name")),
                        rs.getLong("yen"),
                        rs.getString("kind"),
                        Tax.valueOf(rs.getString("tax")),
                        text(rs.getString("legal_basis")),
                        rs.getObject("valid_from", LocalDate.class),
                        rs.getObject("valid_until", LocalDate.class),
                        rs.getInt("import")))
                .list();
    }

    List<PriceImport> imports() {
        return jdbc.sql("select number, file, rows, at, by_name from price_import order by number desc limit 100")
                .query(PriceImport.class)
                .list();
    }

    int nextImport() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from price_import")
                .query(Integer.class)
                .single();
    }

    void add(int number, String file, List<Price> prices, Instant at, String byName) {
        jdbc.sql("insert into price_import (number, file, rows, at, by_name) values (:number, :file, :rows, :at, :by)")
                .param("number", number)
                .param("file", file)
                .param("rows", prices.size())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", byName)
                .update();
        for (var price : prices) {
            jdbc.sql("""
                    insert into price (code, valid_from, import, valid_until, procedure, name, yen, kind, tax, legal_basis)
                    values (:code, :from, :import, :until, :procedure, :name::jsonb, :yen, :kind, :tax, :basis::jsonb)
                    """)
                    .param("code", price.code())
                    .param("from", price.validFrom())
                    .param("import", number)
                    .param("until", price.validUntil())
                    .param("procedure", price.procedure())
                    .param("name", json(price.name()))
                    .param("yen", price.yen())
                    .param("kind", price.kind())
                    .param("tax", price.tax().name())
                    .param("basis", json(price.legalBasis()))
                    .update();
        }
    }

    private String json(Text text) {
        var byCode = new TreeMap<String, String>();
        text.byLang().forEach((lang, words) -> byCode.put(lang.code(), words));
        return json.writeValueAsString(byCode);
    }

    private Text text(String written) {
        var byLang = new EnumMap<Lang, String>(Lang.class);
        json.readValue(written, new TypeReference<Map<String, String>>() {})
                .forEach((code, words) -> byLang.put(Lang.of(code), words));
        return new Text(byLang);
    }
}
