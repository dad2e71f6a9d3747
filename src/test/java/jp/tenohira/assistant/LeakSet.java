package jp.tenohira.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Generated texts that hold one leak each, and where it is. The same seed makes the same texts. Names and towns are those of the replayed
 * season, which nobody wrote for the guard.
 */
final class LeakSet {

    private record Frame(String before, String after, String manner) {}

    private static final Map<FindingKind, List<Frame>> FRAMES = Map.of(
            FindingKind.PERSON_NAME,
            List.of(
                    new Frame("", "さんから、保育所の空き状況について電話がありました。", "さん"),
                    new Frame("昨日来庁された", "様への返信文を作ってください。", "様"),
                    new Frame("申請者は", "で、世帯は四人です。", "を述べる"),
                    new Frame("件名:面談の日程\n\n", "様\n\nお世話になっております。こども政策課です。", "メール"),
                    new Frame("氏名：", "\n続柄：本人\n", "様式"),
                    new Frame("番号,氏名,学年\n1,", ",3年\n", "CSV"),
                    new Frame("| 区分 | 保護者 |\n|---|---|\n| 継続 | ", " |\n", "表"),
                    new Frame("次の文を要約してください。", "は納税相談のため来所し、分割納付を申し出た。", "主語"),
                    new Frame("要約:昨年度から相談のある", "(42)が再度来所。", "年齢"),
                    new Frame("母の", "と面談した記録を整えて。", "続柄"),
                    new Frame("> 先日はありがとうございました。\n> ", "\n", "署名")),
            FindingKind.ADDRESS,
            List.of(
                    new Frame("住所は", "です。", "述べる"),
                    new Frame("転居先：", "\n", "様式"),
                    new Frame("", "にお住まいの方から要望があった。", "主語"),
                    new Frame("氏名,住所,区分\n山,", ",継続\n", "CSV"),
                    new Frame("お送り先\n", "\n担当あて", "封筒")),
            FindingKind.PHONE,
            List.of(
                    new Frame("連絡先は", "です。", "述べる"),
                    new Frame("TEL：", "\n", "様式"),
                    new Frame("折り返し", "までお願いします。", "文中"),
                    new Frame("区分,電話\n継続,", "\n", "CSV")),
            FindingKind.MY_NUMBER,
            List.of(
                    new Frame("マイナンバーは", "です。", "述べる"),
                    new Frame("個人番号：", "\n", "様式"),
                    new Frame("番号を確認した(", ")。", "括弧"),
                    new Frame("区分,個人番号\n継続,", "\n", "CSV")),
            FindingKind.BANK_ACCOUNT,
            List.of(
                    new Frame("振込先は東邦銀行郡山支店 普通 ", "です。", "述べる"),
                    new Frame("口座番号：", "\n", "様式"),
                    new Frame("銀行,支店,口座番号\n東邦,本店,", "\n", "CSV")),
            FindingKind.BIRTH_DATE,
            List.of(
                    new Frame("生年月日：", "\n", "様式"),
                    new Frame("", "生まれの児童について", "生まれ"),
                    new Frame("区分,生年月日\n継続,", "\n", "CSV")),
            FindingKind.EMAIL,
            List.of(new Frame("メールは", "までお願いします。", "述べる"), new Frame("From: <", ">\n件名: 相談", "メール")),
            FindingKind.RESIDENCE_CARD,
            List.of(new Frame("在留カード番号は", "です。", "述べる"), new Frame("番号 ", " を控えた。", "文中")),
            FindingKind.DRIVING_LICENCE,
            List.of(new Frame("運転免許証の番号は", "です。", "述べる"), new Frame("免許証番号：", "\n", "様式")),
            FindingKind.CREDIT_CARD,
            List.of(new Frame("カード番号は", "です。", "述べる"), new Frame("支払いは", "で行った。", "文中")));

    private final RandomGenerator random;
    private final LeakValues values;
    private final JsonNode pools;

    private LeakSet(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.values = new LeakValues(random);
        try (var in = LeakSet.class.getResourceAsStream("/replay/after-school-2023.yaml")) {
            this.pools = new YAMLMapper().readTree(in).get("pools");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Leak> of(long seed, int size) {
        var set = new LeakSet(seed);
        var kinds = FRAMES.keySet().stream().sorted().toList();
        var leaks = new ArrayList<Leak>();
        while (leaks.size() < size) {
            // Every third leak is a name: they are the hardest and the most frequent.
            leaks.add(set.leak(leaks.size() % 3 == 0 ? FindingKind.PERSON_NAME : set.pick(kinds)));
        }
        return leaks;
    }

    private Leak leak(FindingKind kind) {
        var frame = pick(FRAMES.getOrDefault(kind, List.of()));
        var manner = random.nextInt(4);
        var value = written(value(kind), kind, manner);
        return new Leak(
                kind,
                frame.before() + value + frame.after(),
                frame.before().length(),
                frame.before().length() + value.length(),
                frame.manner() + "/" + manner,
                parts(kind, value));
    }

    /** What of a name must not go out by itself either. */
    private static List<String> parts(FindingKind kind, String value) {
        return kind == FindingKind.PERSON_NAME ? List.of(value.split("[ 　]")) : List.of();
    }

    private String value(FindingKind kind) {
        return switch (kind) {
            case ADDRESS -> address();
            case PERSON_NAME -> name();
            default -> values.of(kind);
        };
    }

    private String written(String value, FindingKind kind, int manner) {
        if (kind == FindingKind.PERSON_NAME || kind == FindingKind.EMAIL || manner == 0) {
            return value;
        }
        if (manner == 1) {
            return LeakValues.fullWidth(value);
        }
        if (manner == 2 && (kind == FindingKind.MY_NUMBER || kind == FindingKind.ADDRESS) && value.length() > 8) {
            var cut = value.length() / 2;
            return value.substring(0, cut) + "\n" + value.substring(cut);
        }
        return manner == 3 && kind == FindingKind.MY_NUMBER ? value.replace("-", " ") : value;
    }

    private String name() {
        var family = pool("families");
        var given = pool(pick(List.of("mothers", "fathers", "givenNames")));
        return switch (random.nextInt(6)) {
            case 0, 1 -> family.get("kanji").asString() + given.get("kanji").asString();
            case 2, 3 ->
                family.get("kanji").asString() + " " + given.get("kanji").asString();
            case 4 -> family.get("kanji").asString() + "　" + given.get("kanji").asString();
            default -> family.get("kana").asString() + " " + given.get("kana").asString();
        };
    }

    private String address() {
        var town = pool("schools").get("town").asString();
        return pick(List.of("福島県郡山市", "郡山市", "福島県 郡山市")) + town + values.block();
    }

    private JsonNode pool(String name) {
        var pool = pools.get(name);
        return pool.get(random.nextInt(pool.size()));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
