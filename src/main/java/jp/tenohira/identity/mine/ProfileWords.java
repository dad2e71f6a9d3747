package jp.tenohira.identity.mine;

import java.time.LocalDate;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.oidc.providers.Providers;
import jp.tenohira.identity.residents.ProfileField;
import jp.tenohira.identity.residents.ProfileValue;
import jp.tenohira.ui.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words for what a profile holds. */
@Component
class ProfileWords {

    private final Messages messages;
    private final Providers providers;

    ProfileWords(Messages messages, Providers providers) {
        this.messages = messages;
        this.providers = providers;
    }

    String label(ProfileField field, Lang lang) {
        return messages.in(lang, "resident.field." + field.name());
    }

    String shown(ProfileField field, String value, Lang lang) {
        return switch (field) {
            case BIRTH_DATE -> JapaneseDates.date(LocalDate.parse(value), lang);
            case GENDER -> messages.in(lang, "resident.gender." + value);
            default -> value;
        };
    }

    /** Where a value comes from and since when. */
    String source(ProfileValue value, Lang lang) {
        var from = value.source() == ProfileValue.Source.PROVIDER
                ? messages.in(lang, "resident.source.PROVIDER", provider(value.provider(), lang))
                : messages.in(lang, "resident.source.TYPED");
        return messages.in(lang, "resident.source.at", from, JapaneseDates.date(value.at(), lang));
    }

    String provider(@Nullable String id, Lang lang) {
        return providers
                .find(id == null ? "" : id)
                .map(provider -> provider.name().in(lang))
                .orElseGet(() -> messages.in(lang, "resident.source.former"));
    }
}
