package jp.tenohira.applications.attachments;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.Semaphore;
import jp.tenohira.core.Outcome;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Looks at what a file is, whatever its name and sender say. */
@Component
class FileInspection {

    /** Opening a document takes memory; so many are opened at once and no more. */
    private static final int AT_ONCE = 2;

    private final Tika tika = new Tika();
    private final Semaphore opening = new Semaphore(AT_ONCE);

    Outcome<InspectedFile, FileRefused> inspect(String givenName, byte[] content) {
        var name = FileNames.safe(givenName);
        if (content.length == 0) {
            return Outcome.refused(new FileRefused.Empty(name));
        }
        if (content.length > Attachments.MOST_BYTES) {
            return Outcome.refused(new FileRefused.TooLarge(name, content.length));
        }
        var found = tika.detect(content);
        var kind = FileKind.ofContentType(found);
        if (kind.isEmpty()) {
            return Outcome.refused(new FileRefused.NotTaken(name));
        }
        if (!FileKind.extension(name).isEmpty() && FileKind.claimedBy(name).orElse(null) != kind.get()) {
            return Outcome.refused(new FileRefused.Mislabelled(name, kind.get().name()));
        }
        opening.acquireUninterruptibly();
        try {
            return Outcome.accepted(new InspectedFile(
                    name, kind.get().contentType(), sha256(content), opens(kind.get(), content), content));
        } catch (UnfoldsTooFar e) {
            return Outcome.refused(new FileRefused.Unfolds(name));
        } finally {
            opening.release();
        }
    }

    private static boolean opens(FileKind kind, byte[] content) throws UnfoldsTooFar {
        try {
            return switch (kind) {
                case PDF -> PdfLook.opens(content);
                case JPEG, PNG -> ImageLook.opens(content);
                case HEIC -> HeicLook.opens(content);
            };
        } catch (UnfoldsTooFar e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The decoders throw all kinds of exceptions on broken input; for us they mean one thing.
            return false;
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
