package jp.tenohira.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTests {

    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]\\}");
    private final Messages messages = TestFrames.MESSAGES;

    @ParameterizedTest
    @EnumSource(names = {"JA", "EN"})
    void everyMessageOfEveryModuleIsWordedInJapaneseAndEnglish(Lang lang) {
        assertThat(messages.keys())
                .filteredOn(key -> !messages.text(key).has(lang))
                .isEmpty();
    }

    @Test
    void everyWordingOfAMessageUsesTheSameArguments() {
        for (var key : messages.keys()) {
            assertThat(arguments(messages.in(Lang.EN, key))).as(key).isEqualTo(arguments(messages.in(Lang.JA, key)));
        }
    }

    @Test
    void argumentsAreFilledIn() {
        assertThat(messages.in(Lang.EN, "ui.progress", 3, 9)).isEqualTo("Page 3 of 9");
        assertThat(messages.in(Lang.JA, "ui.progress", 3, 9)).isEqualTo("9ページ中 3ページ目");
    }

    @Test
    void aKeyThatDoesNotExistIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> messages.in(Lang.JA, "ui.no-such-key"))
                .withMessageContaining("ui.no-such-key");
    }

    private static Set<String> arguments(String wording) {
        return ARGUMENT.matcher(wording)
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
