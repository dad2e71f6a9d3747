package jp.tenohira.packs.store;

import java.time.LocalDate;
import java.util.List;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.history.IssuedNumbers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which issued packs hold a number, for whoever finds out that it has changed since. */
@Component
class IssuedPacks implements IssuedNumbers {

    private final FrozenPackTable frozen;

    IssuedPacks(FrozenPackTable frozen) {
        this.frozen = frozen;
    }

    /** What people call the pack of a meeting. */
    static String title(String meeting, LocalDate held) {
        return "%s %s 資料".formatted(meeting, held);
    }

    /** Packs ask for fiscal years and months by their names; any other period is in none of them. */
    @Override
    @Transactional(readOnly = true)
    public List<Issued> holding(String figure, Slice slice, String shown) {
        var named = slice.byName();
        if (named.from() != null || named.to() != null) {
            return List.of();
        }
        return frozen.holding(figure, named.where(), shown).stream()
                .map(pack -> new Issued(
                        title(pack.title(), pack.held()), pack.held(), "/headquarters/packs/" + pack.meeting()))
                .toList();
    }
}
