package jp.tenohira.assistant.guideline;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.Inspection;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Text;
import org.springframework.stereotype.Component;

/** The guideline in force in the current city. A new version counts within {@link #STALE}, also on other servers. */
@Component
public class Guideline {

    private static final Duration STALE = Duration.ofSeconds(2);

    private final GuidelineVersions versions;
    private final Cache<String, GuidelineVersion> known =
            Caffeine.newBuilder().expireAfterWrite(STALE).maximumSize(2_000).build();

    Guideline(GuidelineVersions versions) {
        this.versions = versions;
    }

    /**
     * @param number from 1
     * @param title what it is about, such as 個人情報
     */
    public record Article(int number, Text title, Text text) {}

    /** The version in force. */
    public GuidelineVersion current() {
        var city = CurrentMunicipality.find();
        return city.isEmpty() ? versions.shipped() : known.get(city.get().code(), _ -> versions.inForce());
    }

    public int version() {
        return current().version();
    }

    /** The day it came into force. */
    public LocalDate since() {
        return Objects.requireNonNull(current().since());
    }

    public List<Article> articles() {
        return current().articles();
    }

    /** @throws IndexOutOfBoundsException when there is no such article */
    public Article article(int number) {
        return articles().get(number - 1);
    }

    /** What the guard found, as the version in force has it: what a resting rule found is shown and keeps nothing back. */
    public Inspection applied(Inspection inspection) {
        var resting = current().resting();
        if (resting.isEmpty()) {
            return inspection;
        }
        return inspection.with(inspection.findings().stream()
                .map(finding ->
                        Rule.of(finding.kind()).filter(resting::contains).isPresent() ? shown(finding) : finding)
                .toList());
    }

    private static Finding shown(Finding finding) {
        return finding.blocks()
                ? new Finding(finding.kind(), finding.start(), finding.end(), Finding.BLOCKING / 2)
                : finding;
    }

    /** After a decision on this server: asked anew at once. */
    void forget() {
        known.invalidate(CurrentMunicipality.get().code());
    }
}
