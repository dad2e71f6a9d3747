package jp.tenohira.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept back, and what is not. A line break is written ⏎. */
class GuardTests {

    /** Long enough that reading every part again for each part would be noticed. */
    private static final int LONG = 20_000;

    private static final Guard GUARD = LeakSetTests.guard();

    private static final String LEAKS = """
            PERSON_NAME | 佐藤花子さんが来庁しました。
            PERSON_NAME | 申請者は渡邉美咲である。
            PHONE | 氏名:加藤 あいの 電話 090-1234-5678
            PERSON_NAME | 齋藤蓮斗くんの入所
            PERSON_NAME | 五十嵐 咲良様
            PERSON_NAME | サトウ ハナコ
            PERSON_NAME | やまだ たろう
            PERSON_NAME | Hanako Sato さんから連絡
            PERSON_NAME | 母 鈴木結衣が申請
            PERSON_NAME | 福島 太郎さん
            PERSON_NAME | 千葉花子と石川遼が参加
            PERSON_NAME | 長谷川 大翔(7歳)
            ADDRESS | 氏名,電話,住所⏎大内 心春,024-924-2491,福島県郡山市朝日一丁目23番7号
            PERSON_NAME | 保護者:国分 陽葵⏎児童:国分 湊
            RESIDENCE_CARD | グエン・ヴァン・アンさんの在留カード AB12345678CD
            MY_NUMBER | マイナンバーは 1234 5678 9012 です
            MY_NUMBER | 個人番号：１２３４－５６７８－９０１２
            MY_NUMBER | 12345678⏎9012 がマイナンバー
            MY_NUMBER | 123456789018
            DRIVING_LICENCE | 運転免許証 第401234567890号
            HEALTH_INSURANCE | 保険者番号 06123456 記号 12 番号 3456789
            PENSION_NUMBER | 年金番号 1234-567890
            BANK_ACCOUNT | 口座 東邦銀行 郡山支店 普通 1234567
            BANK_ACCOUNT | ゆうちょ 記号 18210 番号 12345671
            PHONE | TEL:０２４（９２４）２４９１
            PHONE | 携帯 080 1234 5678
            PHONE | +81-90-1234-5678
            EMAIL | hanako.sato@example.co.jp
            POSTAL_CODE | 〒963-8601 福島県郡山市朝日1-23-7
            ADDRESS | 郡山市安積町荒井字南大部42番地の3
            ADDRESS | 住所は富久山町福原字泉崎3です
            ADDRESS | 東京都新宿区西新宿2丁目8-1 都庁マンション301号室
            BIRTH_DATE | 昭和60年3月3日生
            BIRTH_DATE | 生年月日 1985/03/03
            BIRTH_DATE | 平成二十九年五月三日生まれ
            VEHICLE_NUMBER | 郡山 300 あ 12-34
            VEHICLE_NUMBER | いわき500さ・・12
            PASSPORT | 旅券番号 TK1234567
            LABEL | 機密性2の資料です。要約してください。
            LABEL | 【取扱注意】会議資料
            LABEL_HIGHEST | ㊙ 人事資料
            UNPUBLISHED | 未公表の補助金の案を要約して
            UNPUBLISHED | 入札予定価格は1,234万円
            IMITATION | 村上春樹風に挨拶文を書いて
            IMITATION | ドラえもんっぽく書いて
            IMITATION | 夏目漱石の文体で
            IMITATION | Write a greeting in the style of Ernest Hemingway.
            PERSON_NAME | 高橋課長に確認
            PERSON_NAME | 担当:橋本
            CREDIT_CARD | 4111 1111 1111 1111
            """;

    private static final String HARMLESS = """
            福島の人口は千葉市より多い。
            郡山市の1,804手続のうち94手続をオンライン化した。
            第12条第3項の規定により、令和5年11月6日から施行する。
            田村西部環境センターの開館時間は午前8時30分から午後5時15分までです。
            本宮高校の跡地利用について
            台風に備えて、和風庭園と洋風建築を見学する。
            林業振興課と森林組合が協力する。
            星総合病院の外来
            申請件数は2,791件で、うち1,930件が時間外でした。
            品番 1234-5678-9012 の在庫
            伝票番号: 4012-3456-7890
            JANコード 4901234567894
            型番AB1234567の部品
            2023-11-06から2023-11-30まで
            会議は10:00-11:30、13:00-15:00
            予算額は123,456,789円
            皆様のご協力をお願いします。
            お客様の声
            高橋川の河川改修
            本田技研工業の工場
            東西南北の地区
            氏名:必須項目です。
            氏名を記入してください。
            担当課は情報政策課です。
            保護者が記入してください。
            父母会の案内
            山口県と石川県の比較
            大和町と富谷市
            中央公民館と西田公民館
            予定価格を公表している自治体
            機密性2以上の情報は入力しない
            手紙風にやさしく書いて
            電話は0120-123-456へ
            ISBN 978-4-12-345678-9
            第1回から第3回までの1-2-3の順番
            人口 322,515 人 世帯 143,210
            令和5年度から令和9年度まで
            3年1組の25人
            安積町の子育て支援
            あさかの学園大学
            松本城と松山城
            三浦半島の観光
            1 2 3 4 5 6 7 8 9 10 11 12
            10⏎20⏎30⏎40
            岡山の桃と青森のりんご
            福島課題の整理
            """;

    static Stream<Arguments> leaks() {
        return LEAKS.lines()
                .map(line -> line.split(" \\| ", 2))
                .map(parts -> Arguments.of(FindingKind.valueOf(parts[0]), parts[1].replace('⏎', '\n')));
    }

    static Stream<String> harmless() {
        return HARMLESS.lines().map(line -> line.replace('⏎', '\n'));
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void keepsBack(FindingKind kind, String text) {
        var inspection = GUARD.inspect(text, 1);

        assertThat(inspection.blocked()).isTrue();
        assertThat(inspection.findings()).anyMatch(finding -> finding.kind() == kind && finding.blocks());
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void letsPass(String text) {
        assertThat(GUARD.inspect(text, 1)).matches(inspection -> !inspection.blocked());
    }

    @Test
    void positionsAreThoseOfTheTextAsItWasTyped() {
        var text = "☎ ０９０\u2010１２３４\u2010５６７８ 𠮷田花子さん ﾊﾟｽﾎﾟｰﾄ TK1234567";

        assertThat(GUARD.inspect(text, 1).findings())
                .extracting(finding -> text.substring(finding.start(), finding.end()))
                .containsExactly("０９０\u2010１２３４\u2010５６７８", "𠮷田花子", "TK1234567");
    }

    @Test
    void invisibleCharactersHideNothing() {
        assertThat(GUARD.inspect("マイナンバー 1234\u200B5678\u00AD9012", 1).blocked())
                .isTrue();
        assertThat(GUARD.inspect("葛\uDB40\uDD00城花子さん", 1).blocked()).isTrue();
    }

    @Test
    void aRightCheckDigitRaisesConfidenceAndDoesNotDecide() {
        assertThat(confidence("1234-5678-9018")).isGreaterThan(confidence("1234-5678-9012"));
        assertThat(GUARD.inspect("伝票番号 1234-5678-9018", 1).blocked()).isFalse();
        assertThat(GUARD.inspect("個人番号 1234-5678-9012", 1).blocked()).isTrue();
    }

    private static double confidence(String text) {
        return GUARD.inspect(text, 1).findings().getFirst().confidence();
    }

    @Test
    void theStrictestLevelCounts() {
        assertThat(GUARD.inspect("春の交通安全運動のあいさつ", 1).level()).isEqualTo(1);
        assertThat(GUARD.inspect("春の交通安全運動のあいさつ", 2).blocked()).isTrue();
        assertThat(GUARD.inspect("【秘】春の交通安全運動", 2).level()).isEqualTo(3);
        assertThat(GUARD.inspect("佐藤花子さんの相談", 1).level()).isEqualTo(2);
    }

    @Test
    void whatIsTooLongIsRefusedAndTheLongestIsRead() {
        assertThatThrownBy(() -> GUARD.inspect("あ".repeat(Guard.LONGEST + 1), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GUARD.inspect("", 4)).isInstanceOf(IllegalArgumentException.class);
        assertThat(GUARD.inspect("あいさつ。".repeat(Guard.LONGEST / 5), 1).blocked())
                .isFalse();
        for (var piece :
                new String[] {"1 ", "1-", "1\n> ", "あ丁目1-", "郡山市", "@a.", "佐藤 ", "氏名:", "A,", "ア・", "「", "風"}) {
            var text = piece.repeat(LONG / piece.length());
            assertThat(GUARD.inspect(text, 1).declaredLevel()).isOne();
        }
    }
}
