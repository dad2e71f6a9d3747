package jp.tenohira.assistant.knowledge.reading;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import jp.tenohira.core.Outcome;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.springframework.stereotype.Component;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads PDF, DOCX and text files. What a file says of itself decides nothing: its first bytes do. Two are read at once, four may wait, each
 * has a minute.
 */
@Component
public class DocumentReader {

    /** The largest file in bytes. */
    public static final int LARGEST = 50 << 20;

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 4;

    private final ThreadPoolExecutor readers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("document-", 0).daemon().factory());

    /** The paragraphs of a file, or why it is not taken in. */
    public Outcome<List<Block>, Unreadable> read(byte[] content) {
        if (content.length > LARGEST) {
            return Outcome.refused(Unreadable.TOO_LARGE);
        }
        try {
            var reading = readers.submit(() -> blocks(content));
            try {
                var blocks = reading.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
                return blocks.isEmpty() ? Outcome.refused(Unreadable.NO_TEXT) : Outcome.accepted(blocks);
            } finally {
                reading.cancel(true);
            }
        } catch (RejectedExecutionException e) {
            return Outcome.refused(Unreadable.BUSY);
        } catch (TimeoutException e) {
            return Outcome.refused(Unreadable.TOO_SLOW);
        } catch (ExecutionException e) {
            return Outcome.refused(e.getCause() instanceof UnreadableFile file ? file.why() : Unreadable.BROKEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.refused(Unreadable.TOO_SLOW);
        }
    }

    private static List<Block> blocks(byte[] content) throws UnreadableFile {
        if (begins(content, "%PDF-")) {
            PdfFile.check(content);
            return parsed(pdf(), content);
        }
        if (begins(content, "PK\3\4")) {
            PackedFile.checkDocument(content);
            return parsed(new OOXMLParser(), content);
        }
        var text = PlainText.of(content).orElseThrow(() -> new UnreadableFile(Unreadable.UNKNOWN_KIND));
        if (text.length() > BlockHandler.MOST_CHARACTERS) {
            throw new UnreadableFile(Unreadable.TOO_LONG);
        }
        var pages = text.split("\f", -1);
        return IntStream.range(0, pages.length)
                .boxed()
                .flatMap(at -> pages[at]
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> new Block(pages.length == 1 ? 0 : at + 1, 0, line)))
                .toList();
    }

    private static boolean begins(byte[] content, String with) {
        return content.length > with.length()
                && IntStream.range(0, with.length()).allMatch(at -> content[at] == with.charAt(at));
    }

    private static Parser pdf() {
        var config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractInlineImages(false);
        config.setExtractActions(false);
        config.setMaxMainMemoryBytes(PdfFile.MOST_MEMORY);
        var parser = new PDFParser();
        parser.setPDFParserConfig(config);
        return parser;
    }

    private static List<Block> parsed(Parser parser, byte[] content) throws UnreadableFile {
        var blocks = new BlockHandler();
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        try (var in = new ByteArrayInputStream(content)) {
            parser.parse(in, blocks, new Metadata(), context);
            return blocks.blocks();
        } catch (EncryptedDocumentException e) {
            throw new UnreadableFile(Unreadable.LOCKED);
        } catch (SAXException e) {
            throw new UnreadableFile(e instanceof BlockHandler.Ended ended ? ended.why() : Unreadable.BROKEN);
        } catch (IOException | TikaException | RuntimeException e) {
            throw new UnreadableFile(Unreadable.BROKEN);
        }
    }

    /** Files within files are not opened. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // nothing is
        }
    }

    @PreDestroy
    void close() {
        readers.shutdownNow();
    }
}
