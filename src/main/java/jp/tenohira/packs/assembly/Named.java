package jp.tenohira.packs.assembly;

import java.util.List;
import jp.tenohira.figures.Figures;
import jp.tenohira.packs.definitions.Knowledge;
import org.springframework.stereotype.Component;

/** What a definition and its texts may name in this city hall. */
@Component
class Named implements Knowledge {

    private final Figures figures;
    private final Sources sources;

    Named(Figures figures, Sources sources) {
        this.figures = figures;
        this.sources = sources;
    }

    @Override
    public boolean hasFigure(String code) {
        return figures.find(code).isPresent();
    }

    @Override
    public boolean hasDimension(String code) {
        return figures.dimensions().stream().anyMatch(known -> known.code().equals(code));
    }

    @Override
    public boolean hasTable(String name) {
        return sources.published().ships(name);
    }

    @Override
    public List<String> records() {
        return sources.names();
    }

    @Override
    public List<String> unknownIn(String text) {
        return Placeholders.places(text).stream()
                .filter(place -> place.isEmpty()
                        || !hasFigure(place.get().figure())
                        || !place.get().where().keySet().stream().allMatch(this::hasDimension))
                .map(place -> place.map(Placeholders.Place::figure).orElse("|"))
                .toList();
    }
}
