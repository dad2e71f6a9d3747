package jp.tenohira.printing;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tenohira.printing.LogsOfTest.Printed;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Debian's CUPS prints, and what it wrote in its own log is what is counted. */
@CityHallTest
class RealCupsTests {

    private final LogsOfTest logs;

    RealCupsTests(@Autowired LogsOfTest logs) {
        this.logs = logs;
    }

    @Test
    void whatARealServerPrintedIsCountedFromItsOwnLog() throws Exception {
        var printer = LogsOfTest.printer();
        try (var cups = OwnCups.start(printer)) {
            cups.print(printer, "tanaka", "five.pdf", 5, "-n", "2");
            cups.print(
                    printer,
                    "suzuki",
                    "会議 資料 第1号",
                    5,
                    "-o",
                    "sides=two-sided-long-edge",
                    "-o",
                    "print-color-mode=color");
            cups.print(
                    printer,
                    "suzuki",
                    "plan",
                    4,
                    "-o",
                    "sides=two-sided-long-edge",
                    "-o",
                    "print-color-mode=monochrome");

            logs.taken(Cities.KORIYAMA, cups.pageLog(), OwnCups.FORMAT);
        }

        assertThat(logs.printed(Cities.KORIYAMA, printer)).isEqualTo(new Printed(3, 10 + 5 + 4, 10 + 3 + 2, 10 + 5));
    }
}
