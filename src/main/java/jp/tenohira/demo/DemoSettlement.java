package jp.tenohira.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.DailySettlement;
import jp.tenohira.payments.DailySettlement.Due;
import jp.tenohira.payments.DailySettlement.OpenDay;
import jp.tenohira.payments.Till;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.UnreadableTable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Four weeks of daily settlement, made from the demo's receipts, with a day in every state, and a payout and a day's cash that came short. */
@Component
@ConditionalOnBooleanProperty("tenohira.demo")
class DemoSettlement {

    private static final String BY = "デモ";
    private static final int DAYS_BACK = 27;
    private static final String SHOWN = "demo-shimin";
    private static final int OPEN_ELSEWHERE = 1;
    private static final int ON_ITS_WAY = 1;
    private static final long MISSING = 110;
    private static final long CASH_MISSING = 200;
    private static final Pattern PAYER = Pattern.compile("code: (\\S+).*?payers: \\[\"([^\"]+)\"]", Pattern.DOTALL);

    private final DailySettlement settlement;
    private final Clock clock;

    DemoSettlement(DailySettlement settlement, Clock clock) {
        this.settlement = settlement;
        this.clock = clock;
    }

    /** From a Monday four weeks ago. */
    void settle() {
        if (!settlement.isEmpty()) {
            return;
        }
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        var first = today.minusDays(DAYS_BACK).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        define(first, today);
        for (var day : settlement.open(first, today.minusDays(1))) {
            if (day.till().facility().equals(SHOWN)) {
                show(day, weekdaysBack(day.day(), today));
            } else {
                settle(day, weekdaysBack(day.day(), today) > OPEN_ELSEWHERE);
            }
        }
        credit(first, today);
    }

    /** How many Mondays to Fridays lie between: 0 for the last one before today. */
    private static int weekdaysBack(LocalDate day, LocalDate today) {
        return (int) day.plusDays(1)
                .datesUntil(today)
                .filter(DemoReceipts::isWeekday)
                .count();
    }

    private void define(LocalDate first, LocalDate today) {
        IntStream.rangeClosed(FiscalYear.of(first).year(), FiscalYear.of(today).year())
                .forEach(year ->
                        must(settlement.chart(sheet("settlement-accounts.csv", "{year}", Integer.toString(year)), BY)));
        must(settlement.fees(sheet("settlement-fees.csv", "{since}", first.toString()), BY));
        for (var provider : providers()) {
            must(settlement.provider(provider, first, BY));
        }
    }

    private static List<String> providers() {
        return List.of(text("settlement-providers.yaml").split("(?m)^---\n"));
    }

    /** Each state once: the younger a day, the less is done. One day's file never came; see {@link DemoReceipts}. */
    private void show(OpenDay day, int back) {
        switch (back) {
            case 0 -> {}
            case 1, 2 -> slip(day, 0);
            case 4 -> slip(day, -50);
            case 5 -> explained(day);
            case 6 -> {
                slip(day, 0);
                close(day);
            }
            case 7 -> {
                settle(day, true);
                settlement.slip(day, number(day) + "-2", 300, BY);
            }
            default -> settle(day, true);
        }
    }

    private void settle(OpenDay day, boolean closed) {
        slip(day, 0);
        if (closed && close(day)) {
            settlement.approve(day, person(day, Role.HEAD, "デモ 課長"));
        }
    }

    private boolean close(OpenDay day) {
        return settlement.close(day, person(day, Role.CLERK, "デモ 担当"));
    }

    private void explained(OpenDay day) {
        slip(day, -20);
        settlement.explain(day, "釣銭を20円多く渡したと申し出があった", person(day, Role.CLERK, "デモ 担当"));
    }

    private void slip(OpenDay day, long differs) {
        if (day.cash() > 0) {
            settlement.slip(day, number(day), day.cash() + differs, BY);
        }
    }

    private static String number(OpenDay day) {
        return "D-" + day.day().toString().replace("-", "");
    }

    private static Staff person(OpenDay day, Role role, String name) {
        var section = day.till().section();
        var id = UUID.nameUUIDFromBytes((section + role).getBytes(StandardCharsets.UTF_8));
        return new Staff(id, name, role, section);
    }

    /** The bank credits what was due for the weeks of which every day is closed; the first payout of the e-money provider comes short. */
    private void credit(LocalDate first, LocalDate today) {
        var file = new DemoBankFile(today.minusDays(1));
        var third = first.plusDays(20);
        var due = settlement.due(first, settlement.open(first, third).isEmpty() ? third.plusDays(7) : third).stream()
                .filter(payout -> payout.paidOn().isBefore(today))
                .toList();
        var shortOnes = due.stream()
                .filter(payout -> payout.provider().equals("demo-emoney"))
                .limit(1)
                .toList();
        for (var payout : due) {
            file.transfer(payout.paidOn(), payout.net() - (shortOnes.contains(payout) ? MISSING : 0), payer(payout));
        }
        cash(first, today, file);
        must(settlement.bankFile(
                "nyushukkin-demo.txt", file.bytes(), new Staff(new UUID(0, 3), BY, Role.ADMINISTRATOR, null)));
    }

    /** What a facility took to the bank since the weekday before comes in one credit on the next one; the first of the shown facility is short. */
    private void cash(LocalDate first, LocalDate today, DemoBankFile file) {
        record Credited(Till till, LocalDate on) {}
        var sums = new LinkedHashMap<Credited, Long>();
        for (var cash : settlement.inTransit(first, today)) {
            sums.merge(new Credited(cash.till(), weekdayAfter(cash.depositedOn())), cash.yen(), Long::sum);
        }
        var short1 = sums.keySet().stream()
                .filter(credited -> credited.till().facility().equals(SHOWN))
                .findFirst();
        sums.forEach((credited, yen) -> {
            if (weekdaysBack(credited.on(), today) > ON_ITS_WAY) {
                file.cash(credited.on(), yen - (short1.filter(credited::equals).isPresent() ? CASH_MISSING : 0));
            }
        });
    }

    private static LocalDate weekdayAfter(LocalDate day) {
        return day.plusDays(1)
                .datesUntil(day.plusDays(8))
                .filter(DemoReceipts::isWeekday)
                .findFirst()
                .orElseThrow();
    }

    private static String payer(Due payout) {
        return providers().stream()
                .map(PAYER::matcher)
                .filter(found -> found.find() && found.group(1).equals(payout.provider()))
                .map(found -> found.group(2))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String file) {
        return new String(Sheets.bytes(file), StandardCharsets.UTF_8);
    }

    private static Sheet sheet(String file, String what, String with) {
        try {
            return SheetReader.read(file, text(file).replace(what, with).getBytes(StandardCharsets.UTF_8));
        } catch (UnreadableTable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void must(Optional<Text> wrong) {
        wrong.ifPresent(why -> {
            throw new IllegalStateException(why.in(Lang.EN));
        });
    }
}
