package jp.tenohira.procedures.pages;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Receptions.Standing;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.LinkCard;
import jp.tenohira.ui.components.Tag;
import org.springframework.stereotype.Component;

/** Procedures as cards to open. */
@Component
class Cards {

    private final Messages messages;
    private final Clock clock;

    Cards(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    List<LinkCard> of(List<Procedure> procedures, Lang lang) {
        return procedures.stream().map(procedure -> card(procedure, lang)).toList();
    }

    Tag tag(Procedure procedure, Lang lang) {
        if (!procedure.form()) {
            return procedure.online()
                    ? new Tag(messages.in(lang, "procedures.tag.elsewhere"), Tag.Colour.BLUE)
                    : new Tag(messages.in(lang, "procedures.tag.counter"), Tag.Colour.GRAY);
        }
        return switch (procedure.receptions().standing(clock.instant())) {
            case Standing.Open _ -> new Tag(messages.in(lang, "procedures.tag.open"), Tag.Colour.GREEN);
            case Standing.Upcoming _ -> new Tag(messages.in(lang, "procedures.tag.upcoming"), Tag.Colour.YELLOW);
            case Standing.Closed _, Standing.Unstated _ ->
                new Tag(messages.in(lang, "procedures.tag.closed"), Tag.Colour.GRAY);
        };
    }

    private LinkCard card(Procedure procedure, Lang lang) {
        return new LinkCard(
                procedure.name().in(lang),
                procedure.summary().in(lang),
                "/procedures/" + procedure.code(),
                List.of(tag(procedure, lang)),
                facts(procedure, lang));
    }

    private List<String> facts(Procedure procedure, Lang lang) {
        var facts = new ArrayList<String>();
        var minutes = procedure.guide().minutes();
        if (minutes != null) {
            facts.add(messages.in(lang, "procedures.one.about0", minutes));
        }
        if (procedure.form() && procedure.receptions().standing(clock.instant()) instanceof Standing.Open(var period)) {
            facts.add(
                    period.allYear()
                            ? messages.in(lang, "procedures.one.allYear")
                            : messages.in(
                                    lang, "procedures.one.until", JapaneseDates.dateTime(period.closesAt(), lang)));
        }
        return facts;
    }
}
