package jp.tenohira.applications.drafts.steps;

import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.PageView;
import jp.tenohira.procedures.postal.PostalCodes;
import jp.tenohira.procedures.postal.PostalTown;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.fields.AddressField;
import jp.tenohira.ui.fields.Field;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Fills addresses in from their postal codes. Only empty fields are filled; what somebody typed is left and told of. */
@Component
class AddressHelp {

    private static final String FILL = "fill";

    private final PostalCodes codes;
    private final Messages messages;

    AddressHelp(PostalCodes codes, Messages messages) {
        this.codes = codes;
        this.messages = messages;
    }

    /** What was typed, with the addresses filled in: the one whose button was pressed, else those nothing but a code is typed of. */
    MultiValueMap<String, String> filled(PageView.Questions page, Sent sent) {
        var typed = new LinkedMultiValueMap<String, String>(sent.typed());
        var pressed = sent.own(FILL).split("\\|", -1);
        for (var field : page.fields()) {
            if (field instanceof AddressField address) {
                var name = address.name();
                if (name.equals(pressed[0]) || (!sent.has(FILL) && onlyCode(name, typed))) {
                    fill(name, typed, chosen(pressed, name));
                }
            }
        }
        SlotHelp.chosen(page, sent, typed);
        return typed;
    }

    private static Optional<Integer> chosen(String[] pressed, String name) {
        return pressed.length == 2 && pressed[0].equals(name) && pressed[1].matches("[0-9]{1,3}")
                ? Optional.of(Integer.parseInt(pressed[1]))
                : Optional.empty();
    }

    private static boolean onlyCode(String name, MultiValueMap<String, String> typed) {
        return List.of("prefecture", "city", "street").stream()
                .allMatch(part -> value(name, part, typed).isBlank());
    }

    private void fill(String name, MultiValueMap<String, String> typed, Optional<Integer> chosen) {
        var towns = codes.towns(PostalTown.code(value(name, "postalCode", typed)));
        if (towns.isEmpty()) {
            return;
        }
        var town = chosen.filter(at -> at < towns.size()).map(towns::get);
        var first = town.orElse(towns.getFirst());
        var street = value(name, "street", typed);
        if (same(towns, PostalTown::prefecture) || town.isPresent()) {
            fill(name, "prefecture", first.prefecture(), typed);
        }
        if (same(towns, PostalTown::city) || town.isPresent()) {
            fill(name, "city", first.city(), typed);
        }
        if (town.isPresent() && towns.stream().anyMatch(other -> other.town().equals(street))) {
            // Another of the offered towns was chosen before and nothing added to it.
            typed.set(name + ".street", first.town());
        } else if (town.isPresent() || towns.size() == 1) {
            fill(name, "street", first.town(), typed);
        }
    }

    private static void fill(String name, String part, String value, MultiValueMap<String, String> typed) {
        if (value(name, part, typed).isBlank()) {
            typed.set(name + "." + part, value);
        }
    }

    private static boolean same(List<PostalTown> towns, java.util.function.Function<PostalTown, String> part) {
        return towns.stream().map(part).distinct().count() == 1;
    }

    private static String value(String name, String part, MultiValueMap<String, String> typed) {
        var value = typed.getFirst(name + "." + part);
        return value == null ? "" : value;
    }

    /** An address field with its button, the towns there are to choose from, and what became of the rest. */
    Field helped(Field field, Lang lang) {
        if (!(field instanceof AddressField address) || codes.latest().isEmpty()) {
            return field;
        }
        if (address.postalCode().isBlank()) {
            return address.filling(List.of(), "");
        }
        var code = PostalTown.code(address.postalCode());
        var towns = codes.towns(code);
        if (towns.isEmpty()) {
            return address.filling(List.of(), messages.in(lang, "ui.address.told.unknown", code));
        }
        var begun = towns.stream().filter(town -> fits(address, town)).toList();
        if (begun.isEmpty()) {
            var place = towns.getFirst();
            return address.filling(
                    offers(towns),
                    messages.in(lang, "ui.address.told.kept", place.prefecture() + place.city() + place.town()));
        }
        return address.street().isBlank() && towns.size() > 1
                ? address.filling(offers(towns), messages.in(lang, "ui.address.told.choose"))
                : address.filling(List.of(), "");
    }

    private static boolean fits(AddressField address, PostalTown town) {
        return (address.prefecture().isBlank() || address.prefecture().equals(town.prefecture()))
                && (address.city().isBlank() || address.city().equals(town.city()))
                && (address.street().isBlank() || address.street().startsWith(town.town()));
    }

    private static List<String> offers(List<PostalTown> towns) {
        var several = !same(towns, PostalTown::city);
        return towns.size() == 1
                ? List.of()
                : towns.stream()
                        .map(town -> (several ? town.prefecture() + town.city() : "")
                                + (town.town().isEmpty() ? town.city() : town.town()))
                        .toList();
    }
}
