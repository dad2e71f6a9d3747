package jp.tenohira.payments.settlement.naming;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.payments.TakingNames;
import jp.tenohira.payments.TakingsSource;
import jp.tenohira.payments.settlement.payouts.PayoutProviders;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names of sections, facilities, registers, kinds of fee and providers as they are called on a day. What has no name keeps its code. */
@Component
public class CodeNames {

    private final List<TakingsSource> sources;
    private final Organisation organisation;
    private final PayoutProviders providers;

    CodeNames(ObjectProvider<TakingsSource> sources, Organisation organisation, PayoutProviders providers) {
        this.sources = sources.orderedStream().toList();
        this.organisation = organisation;
        this.providers = providers;
    }

    public Named on(LocalDate day, Lang lang) {
        var takings = sources.stream().map(source -> source.names(day)).reduce(TakingNames.NONE, TakingNames::and);
        var sections = organisation.sections().stream().collect(Collectors.toMap(Section::code, Section::name));
        return new Named(takings, sections, providers.known(), day, lang);
    }

    /** The names of one day in one language. */
    public record Named(
            TakingNames takings,
            Map<String, Text> sections,
            PayoutProviders.Known providers,
            LocalDate day,
            Lang lang) {

        public String section(String code) {
            return sections.getOrDefault(code, Text.plain(code)).in(lang);
        }

        public String facility(String code) {
            return takings.facility(code).in(lang);
        }

        public String register(String facility, String code) {
            return takings.register(facility, code).in(lang);
        }

        public String feeKind(String code) {
            return takings.feeKind(code).in(lang);
        }

        public String provider(String code) {
            return providers.on(day, code).map(found -> found.name().in(lang)).orElse(code);
        }

        /** The facility or the provider that an entry is of. */
        public String place(String code) {
            return providers.on(day, code).map(found -> found.name().in(lang)).orElseGet(() -> facility(code));
        }
    }
}
