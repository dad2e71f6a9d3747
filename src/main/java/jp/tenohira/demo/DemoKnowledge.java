package jp.tenohira.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tenohira.assistant.PublishedDocuments;
import jp.tenohira.assistant.PublishedDocuments.Published;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Documents in our own words, marked as samples, that the AI desk of the demo city answers from. */
@Component
@ConditionalOnBooleanProperty("tenohira.demo")
class DemoKnowledge {

    private static final Logger LOG = LoggerFactory.getLogger(DemoKnowledge.class);
    private static final Staff KEEPER = new Staff(new UUID(0, 0), "デモ", Role.HEAD, "dx-senryaku");
    private static final Text SAMPLES = Text.of("公表資料（デモ用見本）", "Public documents (samples for the demo)");

    private static final List<Published> DOCUMENTS = List.of(
            published("図書館条例（デモ用見本）", LocalDate.of(2023, 4, 1), "library-ordinance.txt"),
            published("家庭ごみの分け方と出し方（デモ用見本）", LocalDate.of(2023, 4, 1), "household-waste.txt"),
            published("デジタル市役所推進計画の概要（デモ用見本）", LocalDate.of(2023, 3, 24), "digital-plan.txt"),
            published("Household waste in brief (sample for the demo)", LocalDate.of(2023, 4, 1), "waste-english.txt"));

    private final PublishedDocuments documents;

    DemoKnowledge(PublishedDocuments documents) {
        this.documents = documents;
    }

    void settle() {
        var keptOut = documents.shelve(KEEPER, SAMPLES, DOCUMENTS);
        if (!keptOut.isEmpty()) {
            LOG.warn("The demo city starts without {}; they are tried again at the next start", keptOut);
        }
    }

    private static Published published(String title, LocalDate dated, String file) {
        return new Published(title, dated, file, Sheets.bytes("knowledge/" + file));
    }
}
