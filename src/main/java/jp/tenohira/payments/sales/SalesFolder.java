package jp.tenohira.payments.sales;

import java.time.Clock;
import java.util.List;
import jp.tenohira.core.Municipalities;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.intake.WatchedFolder;
import jp.tenohira.payments.sales.receipts.SaleTables;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes in what registers lay down in {@code <tenohira.sales.watch>/<municipality>/}. */
@Component
class SalesFolder {

    private final WatchedFolder folder;
    private final String watch;

    SalesFolder(
            SalesFiles files,
            Facts facts,
            Municipalities municipalities,
            Clock clock,
            @Value("${tenohira.sales.watch:}") String watch) {
        this.folder =
                new WatchedFolder(files, List.of(SaleTables.SALE, SaleTables.DAY_REPORT), facts, municipalities, clock);
        this.watch = watch;
    }

    WatchedFolder watched() {
        return folder;
    }

    @Scheduled(fixedDelayString = "${tenohira.sales.watch-every:60s}", initialDelayString = "60s")
    void look() {
        folder.look(watch);
    }

    @Scheduled(cron = "${tenohira.facts.compaction-cron:0 45 3 * * *}", zone = "Asia/Tokyo")
    void compact() {
        folder.compact();
    }
}
