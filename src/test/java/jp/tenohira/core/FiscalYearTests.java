package jp.tenohira.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import jp.tenohira.core.wording.Annotations;
import org.junit.jupiter.api.Test;

class FiscalYearTests {

    @Test
    void startsOnAprilFirst() {
        assertThat(FiscalYear.of(LocalDate.of(2023, 3, 31))).isEqualTo(new FiscalYear(2022));
        assertThat(FiscalYear.of(LocalDate.of(2023, 4, 1))).isEqualTo(new FiscalYear(2023));
        assertThat(new FiscalYear(2023).firstDay()).isEqualTo("2023-04-01");
        assertThat(new FiscalYear(2023).lastDay()).isEqualTo("2024-03-31");
    }

    @Test
    void startsAtMidnightInJapan() {
        assertThat(FiscalYear.of(Instant.parse("2023-03-31T14:59:59Z"))).isEqualTo(new FiscalYear(2022));
        assertThat(FiscalYear.of(Instant.parse("2023-03-31T15:00:00Z"))).isEqualTo(new FiscalYear(2023));
    }

    @Test
    void isNamedByTheYearItStartsIn() {
        assertThat(new FiscalYear(2023).name().in(Lang.JA)).isEqualTo("令和5年度");
        assertThat(new FiscalYear(2023).name().in(Lang.EN)).isEqualTo("FY2023");
        assertThat(new FiscalYear(2019).name().in(Lang.JA)).isEqualTo("令和元年度");
        assertThat(new FiscalYear(2018).name().in(Lang.JA)).isEqualTo("平成30年度");
    }

    @Test
    void datesCarryTheirEra() {
        assertThat(JapaneseDates.era(LocalDate.of(2023, 11, 6))).isEqualTo("令和5年11月6日");
        assertThat(JapaneseDates.era(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日");
        assertThat(JapaneseDates.era(LocalDate.of(2019, 4, 30))).isEqualTo("平成31年4月30日");
        var filed = Instant.parse("2023-11-06T12:04:30Z");
        assertThat(JapaneseDates.dateTime(filed, Lang.JA)).isEqualTo("令和5年11月6日 21時04分");
        assertThat(JapaneseDates.dateTime(filed, Lang.EN)).isEqualTo("6 November 2023, 21:04 (Japan time)");
        assertThat(JapaneseDates.dateTime(filed, Lang.ZH)).isEqualTo("2023年11月6日 21:04（日本时间）");
        assertThat(JapaneseDates.dateTime(filed, Lang.KO)).isEqualTo("2023년 11월 6일 21:04 (일본 시간)");
        assertThat(JapaneseDates.dateTime(filed, Lang.VI)).isEqualTo("21:04 ngày 6 tháng 11 năm 2023 (giờ Nhật Bản)");
        assertThat(JapaneseDates.dateTime(filed, Lang.PT)).isEqualTo("6 de novembro de 2023, 21:04 (horário do Japão)");
        assertThat(Annotations.written(JapaneseDates.dateTime(filed, Lang.JA_EASY)))
                .isEqualTo("2023{年|ねん}11{月|がつ}{6日|むいか} 21{時|じ}4{分|ぷん}");
    }
}
