package jp.tenohira.assistant.minutes.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TranscriptTests {

    @Test
    void plainTextNamesItsSpeakers() {
        assertThat(Transcript.of("議長：開会します。\n\n山本: 賛成です。\n時刻は10：30でした。"))
                .containsExactly(
                        new Said(0, 0, "議長", "開会します。"),
                        new Said(0, 0, "山本", "賛成です。"),
                        new Said(0, 0, "", "時刻は10：30でした。"));
    }

    @Test
    void webVttHasTimesAndVoices() {
        var vtt = """
                WEBVTT

                NOTE 会議

                1
                00:00:01.000 --> 00:00:04.500 align:start
                <v 議長>開会します。</v>

                00:05.000 --> 00:07.250
                <b>次の議題</b>に
                移ります。
                """;

        assertThat(Transcript.of(vtt))
                .containsExactly(new Said(1_000, 4_500, "議長", "開会します。"), new Said(5_000, 7_250, "", "次の議題に 移ります。"));
    }

    @Test
    void subRipHasTimesAndNumbers() {
        var srt =
                "1\r\n00:00:01,000 --> 00:00:02,000\r\n委員：質問です。\r\n\r\n2\r\n01:00:03,000 --> 01:00:04,000\r\n答えます。\r\n";

        assertThat(Transcript.of(srt))
                .containsExactly(new Said(1_000, 2_000, "委員", "質問です。"), new Said(3_603_000, 3_604_000, "", "答えます。"));
    }

    @Test
    void nothingIsNoTranscript() {
        assertThat(Transcript.of("  \n\n")).isEmpty();
        assertThat(Transcript.of("WEBVTT\n\n00:01.000 --> 00:02.000\n\n")).isEmpty();
    }
}
