package jp.tenohira.procedures.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.core.io.ClassPathResource;

/** The prices that ship beside the definitions ({@code prices/standard.csv}): they hold until a city has its own. */
public final class StandardPrices implements PriceList {

    public static final StandardPrices SHIPPED = new StandardPrices(read());

    private static final int CODE = 0;
    private static final int YEN = 3;

    private final Map<String, Long> prices;

    private StandardPrices(Map<String, Long> prices) {
        this.prices = prices;
    }

    @Override
    public boolean knows(String code) {
        return prices.containsKey(code);
    }

    @Override
    public OptionalLong on(String code, LocalDate day) {
        var price = prices.get(code);
        return price == null ? OptionalLong.empty() : OptionalLong.of(price);
    }

    private static Map<String, Long> read() {
        try {
            var prices = new HashMap<String, Long>();
            new ClassPathResource("prices/standard.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> prices.put(cells[CODE], Long.valueOf(cells[YEN])));
            return Map.copyOf(prices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
