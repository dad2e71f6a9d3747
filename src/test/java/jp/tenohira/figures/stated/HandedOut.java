package jp.tenohira.figures.stated;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.history.IssuedNumbers;
import org.springframework.stereotype.Component;

/** What tests handed out. */
@Component
class HandedOut implements IssuedNumbers {

    private record Number(String figure, String slice, String shown, Issued issued) {}

    private final List<Number> numbers = new CopyOnWriteArrayList<>();

    void hand(String figure, Slice slice, String shown, String title) {
        numbers.add(new Number(
                figure, slice.key(), shown, new Issued(title, LocalDate.of(2024, 2, 8), "/headquarters/packs/1")));
    }

    @Override
    public List<Issued> holding(String figure, Slice slice, String shown) {
        return numbers.stream()
                .filter(number -> number.figure().equals(figure)
                        && number.slice().equals(slice.key())
                        && number.shown().equals(shown))
                .map(Number::issued)
                .toList();
    }
}
