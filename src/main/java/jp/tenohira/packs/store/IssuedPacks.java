package jp.tenohira.packs.store;

import java.util.List;
import jp.tenohira.figures.IssuedNumbers;
import jp.tenohira.figures.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which issued packs hold a number, for whoever finds out that it has changed since. */
@Component
class IssuedPacks implements IssuedNumbers {

    private final FrozenPackTable frozen;

    IssuedPacks(FrozenPackTable frozen) {
        this.frozen = frozen;
    }

    /** Packs ask for fiscal years as members, never for periods; a slice with a period is in none of them. */
    @Override
    @Transactional(readOnly = true)
    public List<Issued> holding(String figure, Slice slice, String shown) {
        if (slice.from() != null || slice.to() != null) {
            return List.of();
        }
        return frozen.holding(figure, slice.where(), shown).stream()
                .map(pack -> new Issued(
                        "%s %s 資料".formatted(pack.title(), pack.held()),
                        pack.held(),
                        "/headquarters/packs/" + pack.meeting()))
                .toList();
    }
}
