package jp.tenohira.assistant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Texts with one leak each, and sentences that name nobody, from names, places and texts that the guard was not built with: names by chance
 * from another dictionary than the guard's, texts written before the guard was mended. Whoever mends the guard looks at figures of this set only.
 */
final class HeldOutSet {

    /** When a set was written. */
    enum Written {
        /** Before the guard was mended by its figures. */
        BEFORE("held-out-"),

        /**
         * After that, with other names and other texts, without the guard's words at hand. Its leaks were measured once and mended nothing; its
         * first sentences without names showed what bridges look like, so that others were written after that.
         */
        AFTERWARDS("blind-");

        private final String prefix;

        Written(String prefix) {
            this.prefix = prefix;
        }
    }

    private record Frame(FindingKind kind, String manner, String before, String after) {}

    private record Name(String written, String kana) {}

    private static final List<String> MUNICIPALITIES = List.of(
            "札幌市中央区大通西",
            "青森県弘前市樹木",
            "宮城県仙台市青葉区国分町",
            "茨城県水戸市見川町",
            "千葉県船橋市夏見台",
            "東京都世田谷区代沢",
            "横浜市都筑区茅ケ崎中央",
            "新潟県長岡市殿町",
            "愛知県名古屋市千種区今池",
            "京都市左京区吉田神楽岡町",
            "大阪市天王寺区玉造元町",
            "兵庫県明石市大久保町",
            "高知県香美市土佐山田町",
            "福岡市博多区博多駅前",
            "沖縄県那覇市首里石嶺町",
            "双葉郡浪江町大字権現堂");

    private final RandomGenerator random;
    private final LeakValues values;
    private final Map<String, List<Name>> names;
    private final List<Frame> frames;

    private HeldOutSet(Written written, long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.values = new LeakValues(random);
        this.names = lines(written, "names.tsv")
                .map(line -> line.split("\t"))
                .collect(Collectors.groupingBy(
                        cells -> cells[0],
                        Collectors.mapping(cells -> new Name(cells[1], cells[2]), Collectors.toList())));
        this.frames = lines(written, "frames.txt").map(HeldOutSet::frame).toList();
    }

    static List<Leak> of(Written written, long seed, int size) {
        var set = new HeldOutSet(written, seed);
        var leaks = new ArrayList<Leak>();
        while (leaks.size() < size) {
            leaks.add(set.leak());
        }
        return leaks;
    }

    /** Sentences without anybody's name, each with every place in turn where it has one. */
    static List<String> nameless(Written written, String sentencesOf) {
        var places = new HeldOutSet(written, 0).names.getOrDefault("place", List.of());
        var sentences = new ArrayList<String>();
        lines(written, sentencesOf).forEach(sentence -> {
            if (sentence.contains("{}")) {
                for (var at = 0; at < places.size(); at += 4) {
                    var filled = sentence;
                    for (var place = at; filled.contains("{}"); place++) {
                        filled = filled.replaceFirst(
                                "\\{}", places.get(place % places.size()).written());
                    }
                    sentences.add(filled);
                }
            } else {
                sentences.add(sentence);
            }
        });
        return sentences;
    }

    private static Frame frame(String line) {
        var cells = line.split(" \\| ", 3);
        var text = cells[2].replace("⏎", "\n").replace("\\t", "\t");
        var at = text.indexOf("{}");
        return new Frame(FindingKind.valueOf(cells[0]), cells[1], text.substring(0, at), text.substring(at + 2));
    }

    private Leak leak() {
        var frame = pick(frames);
        var parts = parts(frame);
        var value = String.join(parts.size() > 1 ? pick(List.of("", "", " ", "　")) : "", parts);
        if (frame.kind() != FindingKind.PERSON_NAME && random.nextInt(4) == 0) {
            value = LeakValues.fullWidth(value);
        }
        return new Leak(
                frame.kind(),
                frame.before() + value + frame.after(),
                frame.before().length(),
                frame.before().length() + value.length(),
                frame.manner(),
                frame.kind() == FindingKind.PERSON_NAME ? parts : List.of());
    }

    private List<String> parts(Frame frame) {
        return switch (frame.kind()) {
            case PERSON_NAME -> name(frame.after());
            case ADDRESS -> List.of(pick(MUNICIPALITIES) + values.block());
            default -> List.of(values.of(frame.kind()));
        };
    }

    private List<String> name(String after) {
        var family = pick(names.getOrDefault("family", List.of()));
        var given = pick(names.getOrDefault("given", List.of()));
        var called = Stream.of("さん", "様", " 様", "氏", "君", "殿", "委員").anyMatch(after::startsWith);
        if (called && random.nextInt(4) == 0) {
            return List.of(family.written());
        }
        return switch (random.nextInt(12)) {
            case 0 -> List.of(family.kana() + " " + given.kana());
            case 1 -> List.of(hiragana(family.kana()) + " " + hiragana(given.kana()));
            case 2 ->
                List.of(pick(names.getOrDefault("foreign", List.of())).written() + "・"
                        + pick(names.getOrDefault("foreign", List.of())).written());
            case 3 -> List.of(family.written() + "\n" + given.written());
            default -> List.of(family.written(), given.written());
        };
    }

    private static String hiragana(String katakana) {
        return katakana.chars()
                .map(c -> c >= 0x30A1 && c <= 0x30F4 ? c - 0x60 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Stream<String> lines(Written written, String name) {
        try (InputStream in = HeldOutSet.class.getResourceAsStream("/assistant/" + written.prefix + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
