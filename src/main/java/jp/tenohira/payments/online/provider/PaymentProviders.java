package jp.tenohira.payments.online.provider;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import jp.tenohira.core.CurrentMunicipality;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The providers of the current city. What is not configured is not there. */
@Component
public class PaymentProviders {

    private record Of(String municipality, PaymentProvider provider) {}

    private final List<Of> all = new CopyOnWriteArrayList<>();
    private final ObjectProvider<DemoProvider> demo;
    private final Clock clock;

    PaymentProviders(OnlineSettings settings, ObjectProvider<DemoProvider> demo, Clock clock) {
        this.demo = demo;
        this.clock = clock;
        settings.providers().forEach(this::add);
    }

    void add(OnlineSettings.Provider settings) {
        all.removeIf(known -> known.municipality().equals(settings.municipality())
                && known.provider().id().equals(settings.id()));
        all.add(new Of(settings.municipality(), new RestProvider(settings, clock)));
    }

    public List<PaymentProvider> here() {
        var here = CurrentMunicipality.get().code();
        var own = all.stream().filter(one -> one.municipality().equals(here)).map(Of::provider);
        return Stream.concat(own, demo.stream().flatMap(one -> one.in(here).stream()))
                .toList();
    }

    /** Whether the current city takes payments online, without reaching for any provider. */
    public boolean any() {
        var here = CurrentMunicipality.get().code();
        return all.stream().anyMatch(one -> one.municipality().equals(here))
                || demo.stream().anyMatch(one -> one.serves(here));
    }

    public Optional<PaymentProvider> find(String id) {
        return here().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
