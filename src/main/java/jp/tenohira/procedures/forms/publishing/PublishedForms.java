package jp.tenohira.procedures.forms.publishing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.PriceList;
import jp.tenohira.procedures.forms.StandardPrices;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;

/**
 * The published forms. A compiled form is kept by its content, so that cities with the same form share it; which version is
 * in force, or that none is, is asked again after a few seconds, so that several servers agree.
 */
@Component
class PublishedForms implements Forms {

    /**
     * Every form of a city with 1,804 procedures and some earlier versions that cases still mean. A compiled form takes some
     * 150 kB, so they are given up before memory becomes short.
     */
    private static final int MOST_FORMS = 2_000;

    private static final int MOST_VERSIONS = 50_000;
    private static final Duration TRUSTED = Duration.ofSeconds(5);

    private final FormVersions versions;
    private final FormSources sources;
    private final Clock clock;
    private final ObjectProvider<PriceList> prices;
    private final Cache<Content, Form> compiled =
            Caffeine.newBuilder().maximumSize(MOST_FORMS).softValues().build();
    private final Cache<Key, Content> known =
            Caffeine.newBuilder().maximumSize(MOST_VERSIONS).build();
    private final Cache<Key, Optional<Content>> inForce = Caffeine.newBuilder()
            .maximumSize(MOST_VERSIONS)
            .expireAfterWrite(TRUSTED)
            .build();

    PublishedForms(FormVersions versions, FormSources sources, Clock clock, ObjectProvider<PriceList> prices) {
        this.prices = prices;
        this.versions = versions;
        this.sources = sources;
        this.clock = clock;
    }

    /** @param version 0 for the one in force */
    private record Key(String municipality, String procedure, int version) {}

    private record Content(String procedure, int version, String digest) {}

    @Override
    public Optional<Form> find(String procedure) {
        return inForce.get(key(procedure, 0), _ -> versions.latest(procedure).map(PublishedForms::content))
                .map(this::form);
    }

    @Override
    public Optional<Form> find(String procedure, int version) {
        var content = known.get(
                key(procedure, version),
                key -> versions.find(procedure, version)
                        .map(PublishedForms::content)
                        .orElse(null));
        return Optional.ofNullable(content).map(this::form);
    }

    @Override
    public Form publish(String procedure, String yaml) {
        var source = procedure + ".yaml";
        var document = DefinitionDocument.read(source, yaml);
        var digest = digest(document);
        var latest = versions.latest(procedure);
        if (latest.isPresent() && latest.get().digest().equals(digest)) {
            sources.add(procedure, latest.get().version(), DefinitionDocument.written(source, yaml));
            return current(procedure);
        }
        var version = latest.map(before -> before.version() + 1).orElse(1);
        var form = Form.compile(source, yaml, version, clock, prices());
        if (!form.procedure().equals(procedure)) {
            throw new DefinitionRefused(
                    source,
                    List.of(DefinitionProblem.of(
                            "procedure",
                            form.procedure(),
                            Text.of("この手続の名前「" + procedure + "」を書いてください。", "expected " + procedure))));
        }
        versions.add(procedure, version, DefinitionDocument.canonicalJson(document), digest, clock.instant());
        sources.add(procedure, version, DefinitionDocument.written(source, yaml));
        compiled.put(new Content(procedure, version, digest), form);
        forget(key(procedure, 0));
        return form;
    }

    /** Now for who publishes, and again at the end for who asked before anybody could see it. */
    private void forget(Key key) {
        inForce.invalidate(key);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    inForce.invalidate(key);
                }
            });
        }
    }

    private Form form(Content content) {
        return compiled.get(content, this::compile);
    }

    private Form compile(Content content) {
        var definition = versions.definition(content.procedure, content.version);
        var source = content.procedure + " version " + content.version;
        return Form.compile(source, DefinitionDocument.read(source, definition), content.version, clock, prices());
    }

    private PriceList prices() {
        return prices.getIfAvailable(() -> StandardPrices.SHIPPED);
    }

    private static Content content(FormVersions.Published published) {
        return new Content(published.procedure(), published.version(), published.digest());
    }

    private static Key key(String procedure, int version) {
        return new Key(CurrentMunicipality.get().code(), procedure, version);
    }

    private static String digest(JsonNode document) {
        try {
            var bytes = DefinitionDocument.canonicalJson(document).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
