package jp.tenohira.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.core.wording.Annotations;
import jp.tenohira.core.wording.Annotations.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What residents read is there in every language; a bundle of messages is either theirs or the staff's. */
class ResidentsTextsTests {

    private static final Set<String> OF_RESIDENTS =
            Set.of("applications", "lottery", "pay", "places", "procedures", "residents", "ui", "waiting");

    private static final Set<String> OF_STAFF = Set.of(
            "assistant",
            "audit",
            "bank",
            "board",
            "budget",
            "builder",
            "bulk",
            "certificates",
            "checks",
            "codes",
            "counter",
            "desk",
            "exports",
            "facts",
            "fees",
            "figures",
            "identity",
            "intake",
            "inventory",
            "issuer",
            "knowledge",
            "minutes",
            "online",
            "packs",
            "paper",
            "prices",
            "printing",
            "queue",
            "releases",
            "retention",
            "review",
            "sales",
            "savings",
            "seals",
            "settlement",
            "sheets",
            "singles",
            "standards",
            "webhooks",
            "workload");

    /** In bundles of staff, but on pages of residents. */
    private static final List<String> SHOWN_TO_RESIDENTS =
            List.of("resident.", "fees.resident.", "certificates.resident.", "certificates.verify.");

    /** In bundles of residents, but on pages of staff. */
    private static final List<String> SHOWN_TO_STAFF = List.of(
            "ui.gallery.",
            "ui.service.staff",
            "ui.demo.staff",
            "ui.demo.filing",
            "ui.progress.done",
            "ui.signOut",
            "ui.nav",
            "lottery.command",
            "procedures.postal.");

    private static final List<String> SAID_BY_CODE = List.of(
            "applications/attachments",
            "applications/drafts",
            "applications/filing",
            "applications/places",
            "procedures/forms/carrying/Again.java",
            "procedures/forms/carrying/Losses.java",
            "procedures/forms/journey",
            "procedures/forms/types");

    private static final Pattern TEXT =
            Pattern.compile("Text\\.of\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*)?)+)\\s*,");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern KANJI = Pattern.compile("\\p{IsHan}");
    private static final Set<Lang> OTHERS = EnumSet.of(Lang.JA_EASY, Lang.ZH, Lang.KO, Lang.VI, Lang.PT);

    private final Messages messages = TestFrames.MESSAGES;

    @ParameterizedTest
    @EnumSource(names = {"JA_EASY", "ZH", "KO", "VI", "PT"})
    void everyMessageForResidentsIsWordedInEveryLanguage(Lang lang) {
        var missing = new ArrayList<String>();
        for (var key : messages.keys()) {
            var text = messages.text(key);
            if (forResidents(key) && !text.in(Lang.JA).isBlank() && !text.has(lang)) {
                missing.add("%s has no %s: add it under \"%s\" to a file of src/main/resources/translations"
                        .formatted(key, lang.code(), text.in(Lang.JA).strip()));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKanjiOfEasyJapaneseHasItsReading() {
        var bare = new ArrayList<String>();
        for (var key : messages.keys()) {
            var text = messages.text(key);
            if (forResidents(key) && text.has(Lang.JA_EASY) && readsBare(messages.in(Lang.JA_EASY, key))) {
                bare.add(key + ": " + text.in(Lang.JA_EASY));
            }
        }
        assertThat(bare).isEmpty();
    }

    private static boolean readsBare(String wording) {
        return Annotations.pieces(wording).stream()
                .anyMatch(piece -> piece instanceof Piece.Letters(var letters)
                        && KANJI.matcher(letters).find());
    }

    /** What code says of answers, drafts and files stands in {@code Text.of} beside the code. */
    @Test
    void everyTextThatCodeTellsResidentsIsWordedInEveryLanguage() throws IOException {
        var missing = new ArrayList<String>();
        for (var place : SAID_BY_CODE) {
            try (var files = Files.walk(Path.of("src/main/java/jp/tenohira", place))) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    TEXT.matcher(Files.readString(file)).results().forEach(found -> {
                        var japanese = LITERAL.matcher(found.group(1))
                                .results()
                                .map(part -> part.group(1))
                                .collect(Collectors.joining())
                                .translateEscapes();
                        if (!OTHERS.stream().allMatch(Text.plain(japanese)::has)) {
                            missing.add(file.getFileName() + ": " + japanese);
                        }
                    });
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyBundleSaysWhoReadsIt() throws IOException {
        var bundles = Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.yaml"))
                .map(file -> Objects.requireNonNull(file.getFilename()).replace(".yaml", ""));
        assertThat(bundles)
                .as("Name a new bundle of messages in OF_RESIDENTS or OF_STAFF of this test")
                .allMatch(bundle -> OF_RESIDENTS.contains(bundle) != OF_STAFF.contains(bundle));
    }

    private static boolean forResidents(String key) {
        var bundle = key.replaceFirst("\\..*", "");
        return SHOWN_TO_RESIDENTS.stream().anyMatch(key::startsWith)
                || OF_RESIDENTS.contains(bundle) && SHOWN_TO_STAFF.stream().noneMatch(key::startsWith);
    }
}
