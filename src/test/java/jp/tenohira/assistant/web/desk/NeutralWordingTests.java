package jp.tenohira.assistant.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.Guard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A request to imitate is said again without whom, and what is proposed passes the guard. */
class NeutralWordingTests {

    private static final Guard GUARD = guard();

    private static Guard guard() {
        var context = new AnnotationConfigApplicationContext();
        context.scan("jp.tenohira.assistant.guard");
        context.register(Guard.class);
        context.refresh();
        return context.getBean(Guard.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            夏目漱石風に書き換えてください。                        | 落ち着いた調子に書き換えてください。
            この挨拶文を夏目漱石風にしてください。                  | この挨拶文を落ち着いた調子にしてください。
            司馬遼太郎風の文章で、市の歴史を紹介して。              | 落ち着いた調子の文章で、市の歴史を紹介して。
            ジブリ風な案内文をください。                            | 落ち着いた調子の案内文をください。
            案内文をドラえもんっぽく書いてください。                | 案内文を落ち着いた調子で書いてください。
            村上春樹っぽい文章にしてください。                      | 落ち着いた調子の文章にしてください。
            太宰治の文体で書いてください。                          | 落ち着いた調子で書いてください。
            宮沢賢治の語り口を真似て、あいさつを書いて。            | 落ち着いた調子にして、あいさつを書いて。
            坂本龍馬になりきって話してください。                    | 落ち着いた調子にして話してください。
            村上春樹のような文体で書いてください。                  | 落ち着いた調子の文章で書いてください。
            Write a greeting in the style of Hemingway about the library. | Write a greeting in a plain and calm style about the library.
            Please write like William Shakespeare.                  | Please write in a plain and calm style.
            """)
    void aRequestToImitateIsSaidAgainWithoutWhom(String text, String expected) {
        var found = GUARD.inspect(text, 1).findings();

        assertThat(found).extracting(Finding::kind).contains(FindingKind.IMITATION);
        assertThat(NeutralWording.of(text, found)).contains(expected);
        assertThat(GUARD.inspect(expected, 1).findings())
                .extracting(Finding::kind)
                .doesNotContain(FindingKind.IMITATION);
    }

    @Test
    void whereNobodyIsImitatedNothingIsProposed() {
        var text = "秋のあいさつ文を、和風の催しの案内に書き換えてください。";

        assertThat(NeutralWording.of(text, GUARD.inspect(text, 1).findings())).isEmpty();
    }
}
