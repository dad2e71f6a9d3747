package jp.tenohira.procedures.forms.definition.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.procedures.forms.definition.Spot;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Where the places of a definition stand in its YAML: a key with what belongs to it, and each entry of a list. */
public final class Spots {

    private final Map<String, Spot> byPlace = new HashMap<>();

    private Spots() {}

    public static Spots of(String yaml) {
        var spots = new Spots();
        try (var parser = YAMLMapper.shared().createParser(yaml)) {
            if (parser.nextToken() != null) {
                spots.value(parser, "", spot(parser));
            }
        } catch (JacksonException e) {
            // What cannot be parsed has the places before the error only.
        }
        return spots;
    }

    /** The place, or the nearest around it: what is missing has none of its own. */
    public Optional<Spot> find(String place) {
        for (var at = place; !at.isEmpty(); at = around(at)) {
            var spot = byPlace.get(at);
            if (spot != null) {
                return Optional.of(spot);
            }
        }
        return Optional.empty();
    }

    private static String around(String place) {
        var cut = Math.max(place.lastIndexOf('.'), place.lastIndexOf('['));
        return cut < 0 ? "" : place.substring(0, cut);
    }

    private void value(JsonParser parser, String place, Spot spot) {
        byPlace.put(place, spot);
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var key = spot(parser);
                var scalar = parser.nextToken().isScalarValue();
                value(parser, place.isEmpty() ? name : place + "." + name, scalar ? spot(parser) : key);
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                value(parser, place + "[" + i + "]", spot(parser));
            }
        }
    }

    private static Spot spot(JsonParser parser) {
        var at = parser.currentTokenLocation();
        return new Spot(at.getLineNr(), at.getColumnNr());
    }
}
