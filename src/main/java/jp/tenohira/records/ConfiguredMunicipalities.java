package jp.tenohira.records;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.core.Municipalities;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Text;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The municipalities named in the configuration, each with the host names that lead to it. */
@ConfigurationProperties("tenohira")
record ConfiguredMunicipalities(List<Entry> municipalities) implements Municipalities {

    record Entry(String code, String name, String nameEn, List<String> hosts) {

        Entry {
            hosts = hosts == null ? List.of() : List.copyOf(hosts);
        }

        Municipality municipality() {
            return new Municipality(code, Text.of(name, nameEn));
        }
    }

    @Override
    public List<Municipality> all() {
        return municipalities.stream().map(Entry::municipality).toList();
    }

    @Override
    public Optional<Municipality> ofHost(String host) {
        var wanted = host.toLowerCase(Locale.ROOT);
        var named =
                municipalities.stream().filter(e -> e.hosts().contains(wanted)).findFirst();
        var only = municipalities.size() == 1 ? Optional.of(municipalities.getFirst()) : Optional.<Entry>empty();
        return named.or(() -> only).map(Entry::municipality);
    }
}
