package jp.tenohira.payments.sales.lists;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.payments.Tender;
import jp.tenohira.sheets.TableReading;
import org.springframework.stereotype.Component;

/** What a cell of a list means as it is kept: codes for names, days and numbers in one form. */
@Component
public class ListCheck {

    private static final int LONGEST = 100;
    private static final int MOST_DECIMALS = 4;

    private final Organisation organisation;
    private final SalesLists lists;

    ListCheck(Organisation organisation, SalesLists lists) {
        this.organisation = organisation;
        this.lists = lists;
    }

    /** What names stand for, looked up once for many cells. */
    record Names(Map<String, String> facilities, Map<String, String> feeKinds) {}

    Names names() {
        var facilities = lists.facilities().latest().stream()
                .flatMap(facility -> Arrays.stream(new String[][] {
                    {facility.name().in(Lang.JA), facility.code()}, {facility.code(), facility.code()}
                }))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (_, code) -> code));
        var feeKinds = new java.util.HashMap<String, String>();
        lists.feeKinds().forEach((code, name) -> {
            feeKinds.put(name.in(Lang.JA), code);
            feeKinds.put(code, code);
        });
        return new Names(facilities, feeKinds);
    }

    /** Empty when the text is none for the column; nothing is right where nothing is needed. */
    Optional<String> kept(ListColumn column, String text, Names names) {
        if (text.isEmpty()) {
            return column.needed() ? Optional.empty() : Optional.of("");
        }
        return switch (column.kind()) {
            case WORD -> Optional.of(text).filter(word -> word.length() <= LONGEST);
            case DAY -> TableReading.day(text).map(LocalDate::toString);
            case HOUR -> Optional.of(text).filter(hour -> hour.matches("[0-9]|1[0-2]"));
            case SHUT -> ShutRegularly.read(text).map(shut -> shut.in(Lang.JA));
            case PERCENT -> percent(text);
            case TENDER -> tender(text).map(Tender::name);
            case SECTION -> organisation.sectionNamed(text).map(Section::code);
            case FACILITY -> Optional.ofNullable(names.facilities().get(text));
            case FEE_KIND -> Optional.ofNullable(names.feeKinds().get(text));
        };
    }

    private static Optional<String> percent(String text) {
        var number = text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        return Optional.of(number)
                .filter(digits -> digits.matches("[0-9]{1,3}(\\.[0-9]{1,%d})?".formatted(MOST_DECIMALS)))
                .filter(digits -> new BigDecimal(digits).compareTo(BigDecimal.valueOf(100)) <= 0);
    }

    private static Optional<Tender> tender(String text) {
        return Arrays.stream(Tender.values())
                .filter(tender -> tender.name().equalsIgnoreCase(text)
                        || tender.label().in(Lang.JA).equals(text)
                        || tender.label().in(Lang.EN).equalsIgnoreCase(text))
                .findFirst();
    }

    static Text expected(ListColumn column) {
        return column.kind().expected();
    }
}
