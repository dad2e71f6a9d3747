package jp.tenohira.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.HeatMap;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.fields.DateField;
import jp.tenohira.ui.fields.Sizes;
import org.junit.jupiter.api.Test;

class ComponentTests {

    @Test
    void aPagerShowsTheEndsAndTheNeighbours() {
        assertThat(new Pager(1, 1, "").numbers()).containsExactly(1);
        assertThat(new Pager(28, 56, "").numbers()).containsExactly(1, 0, 26, 27, 28, 29, 30, 0, 56);
        assertThat(new Pager(2, 56, "/a?page={page}").href(3)).isEqualTo("/a?page=3");
    }

    @Test
    void theHighestCountIsDarkestAndNoneIsWhite() {
        var map = new HeatMap("", "", List.of("a"), List.of(new HeatMap.Row("", List.of(new HeatMap.Cell(70, null)))));
        assertThat(map.cssClass(new HeatMap.Cell(0, null))).isEqualTo("heat heat-0");
        assertThat(map.cssClass(new HeatMap.Cell(1, null))).isEqualTo("heat heat-1");
        assertThat(map.cssClass(new HeatMap.Cell(70, null))).isEqualTo("heat heat-7");
    }

    @Test
    void anEmptyHeatMapIsWhite() {
        var map = new HeatMap("", "", List.of("a"), List.of());
        assertThat(map.cssClass(new HeatMap.Cell(0, null))).isEqualTo("heat heat-0");
    }

    @Test
    void barsAreMeasuredByTheLongest() {
        var half = new BarList.Bar("", 5, "5");
        assertThat(new BarList("", List.of(new BarList.Bar("", 10, "10"), half)).width(half))
                .isEqualTo("50.0%");
    }

    @Test
    void aDateIsShownWithItsEra() {
        assertThat(date("2017", "5", "3").inEra()).isEqualTo("平成29年5月3日");
        assertThat(date("2019", "5", "1").inEra()).isEqualTo("令和1年5月1日");
        assertThat(date("2023", "2", "30").inEra()).isNull();
        assertThat(date("", "", "").inEra()).isNull();
    }

    @Test
    void sizesAreReadable() {
        assertThat(Sizes.text(10)).isEqualTo("1 KB");
        assertThat(Sizes.text(831_488)).isEqualTo("812 KB");
        assertThat(Sizes.text(10L * 1024 * 1024)).isEqualTo("10 MB");
        assertThat(Sizes.text(3_565_158)).isEqualTo("3.4 MB");
    }

    private static DateField date(String year, String month, String day) {
        return new DateField("a", "a", "", null, null, true, year, month, day, false);
    }
}
