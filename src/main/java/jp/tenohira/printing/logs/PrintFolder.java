package jp.tenohira.printing.logs;

import java.time.Clock;
import java.util.List;
import jp.tenohira.core.Municipalities;
import jp.tenohira.facts.Facts;
import jp.tenohira.facts.intake.WatchedFolder;
import jp.tenohira.printing.PrintLogs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes in what print servers lay down in {@code <tenohira.printing.watch>/<municipality>/}. */
@Component
class PrintFolder {

    private final WatchedFolder folder;
    private final String watch;

    PrintFolder(
            PrintLogs logs,
            Facts facts,
            Municipalities municipalities,
            Clock clock,
            @Value("${tenohira.printing.watch:}") String watch) {
        this.folder = new WatchedFolder(logs, List.of(PrintJobs.TABLE), facts, municipalities, clock);
        this.watch = watch;
    }

    WatchedFolder watched() {
        return folder;
    }

    @Scheduled(fixedDelayString = "${tenohira.printing.watch-every:60s}", initialDelayString = "60s")
    void look() {
        folder.look(watch);
    }

    @Scheduled(cron = "${tenohira.facts.compaction-cron:0 45 3 * * *}", zone = "Asia/Tokyo")
    void compact() {
        folder.compact();
    }
}
