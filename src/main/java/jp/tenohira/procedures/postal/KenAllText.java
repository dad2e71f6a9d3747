package jp.tenohira.procedures.postal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** The text of a file in UTF-8, or in CP932 as older files are. */
final class KenAllText {

    private static final Charset CP932 = Charset.forName("windows-31j");

    private KenAllText() {}

    static Optional<String> of(byte[] content) {
        return Stream.of(StandardCharsets.UTF_8, CP932)
                .flatMap(charset -> decoded(content, charset).stream())
                .findFirst()
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .filter(text -> text.indexOf('\0') < 0);
    }

    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
