package jp.tenohira.applications.metrics;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Organisation;
import org.springframework.stereotype.Component;

/** How the members of the cases' dimensions are called. A member that is not what it should be is called by its code. */
@Component
class CaseLabels {

    private static final Map<String, Text> DEVICES = Map.of(
            "phone", Text.of("スマートフォン", "Phone"),
            "tablet", Text.of("タブレット", "Tablet"),
            "desktop", Text.of("パソコン", "Computer"));
    private static final Map<String, Text> CHANNELS = Map.of(
            "page", Text.of("申請ページ", "Web page"),
            "api", Text.of("API(外部システム)", "API"),
            "counter", Text.of("窓口(職員が入力)", "Counter"),
            "paper", Text.of("紙の申請書(職員が入力)", "Paper form"));
    private static final Map<String, Text> COUNTER_HOURS = Map.of(
            "inside", Text.of("開庁時間内", "Inside counter hours"), "outside", Text.of("開庁時間外", "Outside counter hours"));

    private final Organisation organisation;
    private final ProcedureNames procedures;

    CaseLabels(Organisation organisation, ProcedureNames procedures) {
        this.organisation = organisation;
        this.procedures = procedures;
    }

    Text label(CaseDimension dimension, String member) {
        var plain = Text.plain(member);
        try {
            return switch (dimension) {
                case PROCEDURE -> procedures.nameOf(member).orElse(plain);
                case SECTION ->
                    organisation.section(member).map(section -> section.name()).orElse(plain);
                case DEPARTMENT -> department(member);
                case CHANNEL -> CHANNELS.getOrDefault(member, plain);
                case DEVICE -> DEVICES.getOrDefault(member, Text.of("その他・不明", "Other or unknown"));
                case LANGUAGE -> language(member);
                case COUNTER_HOURS -> COUNTER_HOURS.getOrDefault(member, plain);
                case HOUR -> Text.of(member + "時台", member + ":00–" + member + ":59");
                case WEEKDAY -> weekday(DayOfWeek.of(Integer.parseInt(member)));
                case DAY -> date(LocalDate.parse(member));
                case MONTH -> JapaneseDates.month(YearMonth.parse(member));
                case FISCAL_YEAR -> new FiscalYear(Integer.parseInt(member)).name();
            };
        } catch (NumberFormatException | DateTimeException e) {
            return plain;
        }
    }

    private Text department(String code) {
        return organisation.departments().stream()
                .filter(department -> department.code().equals(code))
                .findFirst()
                .map(department -> department.name())
                .orElse(code.isEmpty() ? Text.of("部局なし", "No department") : Text.plain(code));
    }

    private static Text language(String tag) {
        return Lang.of(tag).label();
    }

    private static Text weekday(DayOfWeek day) {
        return Text.of(
                day.getDisplayName(TextStyle.FULL, Locale.JAPANESE),
                day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    private static Text date(LocalDate day) {
        return Text.of(JapaneseDates.date(day, Lang.JA), JapaneseDates.date(day, Lang.EN));
    }
}
