package jp.tenohira.payments.sales.receipts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.facts.History;
import jp.tenohira.payments.sales.lists.Facility;
import jp.tenohira.payments.sales.lists.Register;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.plain.Placing;
import jp.tenohira.payments.sales.receipts.DayReport.RegisterDay;

/** Which register a file means, and to which business day a moment belongs there. */
final class Places implements Placing {

    static final Text A_REGISTER = Text.of(
            "登録済みの施設とレジ(コードか名前。ファイルに列がないときは、取込みのときに選ぶか、ファイル名を「施設コード.レジコード.」で始める)",
            "a facility and register of the lists, by code or name; where the file has no such columns, choose them beside it or begin its name with FACILITY.REGISTER.");

    private final List<Register> registers;
    private final List<History.Span<Facility>> facilities;
    private final String facility;
    private final String register;
    private final Map<Said, Optional<Place>> known = new HashMap<>();
    private final Map<List<String>, List<Register>> named = new HashMap<>();

    /** @param facility and register: meant where a line does not say */
    Places(SalesLists lists, String facility, String register) {
        this.registers = lists.registers();
        this.facilities = lists.facilities().spans();
        this.facility = facility;
        this.register = register;
    }

    Optional<RegisterDay> at(String facilitySaid, String registerSaid, long epochSecond) {
        var local = Instant.ofEpochSecond(epochSecond).atZone(JapaneseDates.JST).toLocalDateTime();
        return on(facilitySaid, registerSaid, local.toLocalDate())
                .map(place -> new RegisterDay(
                        place.facility(),
                        place.register(),
                        local.minusHours(place.dayStarts()).toLocalDate()));
    }

    private record Said(String facility, String register, LocalDate day) {}

    @Override
    public Optional<Place> on(String facilitySaid, String registerSaid, LocalDate day) {
        return known.computeIfAbsent(
                new Said(facilitySaid, registerSaid, day),
                _ -> register(facilitySaid, registerSaid, day)
                        .map(found -> new Place(
                                found.facility(),
                                found.code(),
                                facility(found.facility(), day)
                                        .map(Facility::dayStarts)
                                        .orElse(0))));
    }

    private Optional<Facility> facility(String code, LocalDate day) {
        return facilities.stream()
                .filter(span -> span.entry().code().equals(code) && span.holds(day))
                .map(History.Span::entry)
                .findFirst();
    }

    /** The only register that fits what was said; none where several do. */
    private Optional<Register> register(String facilitySaid, String registerSaid, LocalDate day) {
        var inFacility = facilitySaid.isEmpty() ? facility : facilitySaid;
        var inRegister = registerSaid.isEmpty() ? register : registerSaid;
        var fitting =
                named.computeIfAbsent(List.of(inFacility, inRegister), _ -> called(inFacility, inRegister)).stream()
                        .filter(one -> inRegister.isEmpty() ? one.inService(day) : !day.isBefore(one.since()))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private List<Register> called(String inFacility, String inRegister) {
        return registers.stream()
                .filter(one -> inFacility.isEmpty() || is(one.facility(), facilityName(one.facility()), inFacility))
                .filter(one -> inRegister.isEmpty() || is(one.code(), one.name(), inRegister))
                .filter(_ -> !(inFacility.isEmpty() && inRegister.isEmpty()))
                .toList();
    }

    private Text facilityName(String code) {
        return facilities.stream()
                .map(History.Span::entry)
                .filter(known -> known.code().equals(code))
                .map(Facility::name)
                .findFirst()
                .orElse(Text.plain(code));
    }

    private static boolean is(String code, Text name, String said) {
        return code.equalsIgnoreCase(said)
                || name.in(Lang.JA).equals(said)
                || name.in(Lang.EN).equals(said);
    }
}
