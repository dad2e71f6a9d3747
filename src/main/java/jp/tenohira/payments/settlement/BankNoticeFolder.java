package jp.tenohira.payments.settlement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.Municipalities;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.facts.intake.DropFolder;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.notices.BankNotices;
import jp.tenohira.payments.settlement.notices.BankNotices.Taken;
import jp.tenohira.payments.settlement.notices.NoticeProblem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes in files of the bank that are laid down in {@code <tenohira.settlement.watch>/<municipality>/}. */
@Component
class BankNoticeFolder {

    static final Staff BY = new Staff(new UUID(0, 2), "監視フォルダー", Role.ADMINISTRATOR, null);
    private static final List<Text> TOO_LARGE = List.of(Text.of(
            "ファイルは%dバイトまでです。".formatted(BankNotices.MOST_BYTES),
            "A file has at most %d bytes.".formatted(BankNotices.MOST_BYTES)));

    private final BankNotices notices;
    private final DropFolder folder;
    private final Municipalities municipalities;
    private final String watch;

    BankNoticeFolder(
            BankNotices notices,
            Municipalities municipalities,
            Clock clock,
            @Value("${tenohira.settlement.watch:}") String watch) {
        this.notices = notices;
        this.folder = new DropFolder(this::take, clock);
        this.municipalities = municipalities;
        this.watch = watch;
    }

    DropFolder watched() {
        return folder;
    }

    @Scheduled(fixedDelayString = "${tenohira.settlement.watch-every:60s}", initialDelayString = "60s")
    void look() {
        folder.look(watch, municipalities);
    }

    private List<Text> take(String name, Path file) throws IOException {
        if (Files.size(file) > BankNotices.MOST_BYTES) {
            return TOO_LARGE;
        }
        return switch (notices.take(name, Files.readAllBytes(file), BY)) {
            case Outcome.Accepted<Taken, List<NoticeProblem>> _ -> List.of();
            case Outcome.Refused<Taken, List<NoticeProblem>>(var problems) ->
                problems.stream().map(NoticeProblem::sentence).toList();
        };
    }
}
