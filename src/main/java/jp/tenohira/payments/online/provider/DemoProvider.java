package jp.tenohira.payments.online.provider;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Municipalities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The provider for trials of the demo city: started as a process of its own when somebody first wants to pay. */
@Component
@ConditionalOnBooleanProperty("tenohira.demo")
class DemoProvider implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DemoProvider.class);

    private final Municipalities municipalities;
    private final boolean wanted;
    private final Clock clock;
    private Optional<TestProviderProcess> process = Optional.empty();
    private Optional<PaymentProvider> provider = Optional.empty();

    DemoProvider(Municipalities municipalities, OnlineSettings settings, Clock clock) {
        this.municipalities = municipalities;
        this.wanted = settings.testProvider()
                && settings.providers().stream()
                        .noneMatch(one -> one.municipality()
                                .equals(municipalities.all().getFirst().code()));
        this.clock = clock;
    }

    boolean serves(String municipality) {
        return wanted && municipalities.all().getFirst().code().equals(municipality);
    }

    synchronized Optional<PaymentProvider> in(String municipality) {
        if (!serves(municipality)) {
            return Optional.empty();
        }
        if (process.filter(TestProviderProcess::runs).isEmpty()) {
            provider = start(municipality);
        }
        return provider;
    }

    private Optional<PaymentProvider> start(String municipality) {
        var secret = UUID.randomUUID().toString();
        var webhookSecret = UUID.randomUUID().toString();
        try {
            var started = TestProviderProcess.start(secret, webhookSecret, List.of());
            process = Optional.of(started);
            return Optional.of(new RestProvider(
                    new OnlineSettings.Provider(
                            municipality,
                            "test",
                            "カード・コード決済・電子マネー(試験用)",
                            "Card, QR code or e-money (for trials)",
                            URI.create(started.address()),
                            "",
                            secret,
                            List.of(webhookSecret),
                            true),
                    clock));
        } catch (IOException e) {
            LOG.warn("The provider of payments for trials could not be started: {}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public synchronized void destroy() {
        process.ifPresent(TestProviderProcess::stop);
    }
}
