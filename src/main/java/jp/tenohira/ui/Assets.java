package jp.tenohira.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The addresses of our own scripts and styles; each carries the digest of its content, so that caches may keep it for good. */
public final class Assets {

    /** The style sheets of every page, in their order. */
    public static final List<String> STYLES = List.of(
            "tokens.css",
            "page.css",
            "languages.css",
            "fields.css",
            "components.css",
            "figures.css",
            "home.css",
            "print.css");

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** The address of a file in {@code static/assets}; asking for one that is not there is a programming error. */
    public static String url(String name) {
        return ADDRESSES.computeIfAbsent(name, Assets::withDigest);
    }

    private static String withDigest(String name) {
        try (var in = Assets.class.getResourceAsStream("/static/assets/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("No asset is called " + name);
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return "/assets/" + name + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
