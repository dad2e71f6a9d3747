package jp.tenohira.applications.attachments;

import java.text.Normalizer;

/** Makes of the name a client gave one that can be shown and saved anywhere. */
final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    static String safe(String given) {
        var bounded = given.length() > 2000 ? given.substring(given.length() - 2000) : given;
        var base = bounded.substring(Math.max(bounded.lastIndexOf('/'), bounded.lastIndexOf('\\')) + 1);
        // Control and direction-changing characters could make exe look like pdf; a few others no file system takes.
        var plain = Normalizer.normalize(base, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .strip()
                .replaceAll("^\\.+", "");
        return plain.isEmpty() ? "file" : shortened(plain);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - ending.length())) + ending;
    }
}
