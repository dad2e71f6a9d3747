package jp.tenohira.procedures.paper;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import jp.tenohira.core.Municipality;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.paper.pages.PaperForm;
import jp.tenohira.ui.documents.Pdf;
import org.springframework.stereotype.Component;

/** Paper forms that were asked for lately: drawing one takes about a second, and anybody may ask. */
@Component
class PaperShelf {

    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private record Key(String city, String procedure, int version) {}

    private final Pdf pdf;
    private final Cache<Key, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key _, byte[] document) -> document.length)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    PaperShelf(Pdf pdf) {
        this.pdf = pdf;
    }

    byte[] document(Municipality city, Form form, Supplier<PaperForm> drawn) {
        return kept.get(
                new Key(city.code(), form.procedure(), form.version()),
                _ -> pdf.of("procedures/paper/form.jte", drawn.get()));
    }
}
