package jp.tenohira.assistant.knowledge.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Text files as city halls have them: UTF-8, UTF-16 with its mark, or Windows' Shift_JIS. Nothing is guessed that does not fit whole. */
public final class PlainText {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"));
    private static final char MARK = '\uFEFF';

    private PlainText() {}

    /** Empty when the bytes are no text. */
    public static Optional<String> of(byte[] content) {
        if (content.length >= 2
                && ((content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xfe
                        || (content[0] & 0xff) == 0xfe && (content[1] & 0xff) == 0xff)) {
            return decoded(content, StandardCharsets.UTF_16).filter(PlainText::isText);
        }
        return CHARSETS.stream()
                .flatMap(charset -> decoded(content, charset).stream())
                .filter(PlainText::isText)
                .findFirst();
    }

    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return Optional.of(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f');
    }
}
