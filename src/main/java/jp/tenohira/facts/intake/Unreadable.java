package jp.tenohira.facts.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tenohira.facts.intake.Intake.Handed;

/** Where a file ceases to be text. */
public final class Unreadable {

    private static final int MOST = 100;

    private Unreadable() {}

    /** Names the line that neither UTF-8 nor CP932 is, of the one that reads on for longer. */
    public static FileProblem of(Handed handed) throws IOException {
        var file = handed.content();
        var utf8 = new CsvBytes();
        DeliveredFile.blocks(file, (block, length) -> {
            utf8.take(block, length);
            return utf8.isUtf8SoFar();
        });
        var cp932 = new CsvBytes();
        DeliveredFile.blocks(file, new Cp932(OutputStream.nullOutputStream(), cp932)::take);
        return cp932.lineEnds() > utf8.lineEnds()
                ? problem(handed, cp932.lineEnds(), Cp932.CHARSET)
                : problem(handed, utf8.lineEnds(), StandardCharsets.UTF_8);
    }

    private static FileProblem problem(Handed handed, long linesAbove, Charset charset) throws IOException {
        return new FileProblem(
                handed.name(), linesAbove + 1, "", line(handed.content(), linesAbove, charset), Delivering.ENCODED);
    }

    private static String line(Path file, long linesAbove, Charset charset) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
            for (var above = linesAbove; above > 0; ) {
                above -= reader.read() == '\n' ? 1 : 0;
            }
            var line = new StringBuilder();
            for (var next = reader.read(); next >= 0 && next != '\n' && line.length() < MOST; next = reader.read()) {
                line.append(Character.isISOControl(next) ? '\uFFFD' : (char) next);
            }
            return line.toString();
        }
    }
}
