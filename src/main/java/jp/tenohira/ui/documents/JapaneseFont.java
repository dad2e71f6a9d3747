package jp.tenohira.ui.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the Japanese font that documents embed: IPAex Gothic, else another Japanese TrueType font of the system. */
final class JapaneseFont {

    static final String FAMILY = "Japanese";

    /** Takes the place of the first where that has no glyph, such as 𠮷: documents name both families. */
    static final String RARE_FAMILY = "Japanese Rare";

    private static final List<String> RARE = List.of("ipamjm.ttf", "hanaminb.ttf", "hanamina.ttf");
    private static final List<String> WANTED = List.of(
            "ipaexg.ttf", "ipag.ttf", "notosansjp-regular.ttf", "notosanscjkjp-regular.ttf", "vl-gothic-regular.ttf");
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of(System.getProperty("user.home", "/"), ".fonts"),
            Path.of(System.getProperty("user.home", "/"), ".local/share/fonts"),
            Path.of("/Library/Fonts"));
    private static final int DEPTH = 6;

    private JapaneseFont() {}

    static Path find() {
        return find(WANTED, PLACES)
                .orElseThrow(() -> new IllegalStateException("No Japanese font for PDF documents was found in " + PLACES
                        + ". Install IPAex Gothic: apt-get install fonts-ipaexfont-gothic"));
    }

    /** A font for rare characters, where one is installed (fonts-ipamj-mincho or fonts-hanazono). */
    static Optional<Path> findRare() {
        return find(RARE, PLACES);
    }

    static Optional<Path> findIn(List<Path> places) {
        return find(WANTED, places);
    }

    private static Optional<Path> find(List<String> wanted, List<Path> places) {
        var present = places.stream().filter(Files::isDirectory).toList();
        return wanted.stream()
                .flatMap(name -> present.stream().flatMap(place -> first(place, isCalled(name)).stream()))
                .findFirst();
    }

    private static Predicate<Path> isCalled(String name) {
        return file ->
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).equals(name);
    }

    private static Optional<Path> first(Path place, Predicate<Path> wanted) {
        try (var files =
                Files.find(place, DEPTH, (file, attributes) -> attributes.isRegularFile() && wanted.test(file))) {
            return files.findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
