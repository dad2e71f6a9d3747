package jp.tenohira.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RubyTests {

    @Test
    void splitsTextAndReadings() {
        assertThat(Ruby.parts("{申請|しんせい}をする{方|かた}"))
                .containsExactly(new Ruby.Part("申請", "しんせい"), new Ruby.Part("をする", null), new Ruby.Part("方", "かた"));
    }

    @Test
    void leavesReadingsOutWhereOnlyTextCanStand() {
        assertThat(Ruby.plain("{申請|しんせい}をする")).isEqualTo("申請をする");
    }

    @Test
    void bracesWithoutAReadingStayAsTheyAre() {
        assertThat(Ruby.plain("{0} {a} | }{")).isEqualTo("{0} {a} | }{");
    }
}
