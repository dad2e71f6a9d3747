package jp.tenohira.procedures.forms.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Journey;
import jp.tenohira.procedures.forms.PageRef;
import jp.tenohira.procedures.forms.PageView;
import jp.tenohira.procedures.forms.ShownSection;
import jp.tenohira.procedures.forms.Step;
import jp.tenohira.procedures.forms.StepState;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.Typed;

/** What a walk looks like: as a list of steps, as a page, as text. */
public final class Pages {

    private static final Text NO_ANSWER = Text.of("(記入なし)", "(no answer)");

    private Pages() {}

    public static Journey journey(Walk walk, Set<AnswerPath> open) {
        return new Journey(walk.stops().stream()
                .filter(stop -> Open.is(stop, open))
                .map(stop -> new Step(
                        stop.ref(),
                        stop.title(),
                        caption(walk, stop),
                        stop.errors().isEmpty() ? StepState.COMPLETE : StepState.INCOMPLETE))
                .toList());
    }

    public static Optional<PageView> view(
            Walk walk,
            PageRef ref,
            Map<String, List<String>> typed,
            List<FieldError> errors,
            Lang lang,
            Set<AnswerPath> open) {
        var counted = new Answers(walk.relevant());
        return walk.at(ref).filter(stop -> Open.is(stop, open)).map(stop -> switch (stop) {
            case Stop.Overview overview -> overview(walk, overview, lang);
            case Stop.Questions page ->
                new PageView.Questions(
                        ref,
                        stop.title().in(lang),
                        caption(walk, stop).map(text -> text.in(lang)),
                        page.page().page().intro().map(text -> text.in(lang)),
                        page.asked().stream()
                                .filter(asked -> Open.is(asked, page, open))
                                .map(asked -> asked.question().type().field(sheet(asked, counted, typed, errors, lang)))
                                .toList());
        });
    }

    public static List<ShownSection> show(Walk walk, Lang lang) {
        var sections = new ArrayList<ShownSection>();
        for (var stop : walk.stops()) {
            if (stop instanceof Stop.Questions page) {
                var lines = page.asked().stream()
                        .filter(asked -> asked.question().type().hasValue())
                        .map(asked -> line(asked, lang))
                        .toList();
                if (!lines.isEmpty()) {
                    sections.add(new ShownSection(
                            stop.ref(),
                            stop.title().in(lang),
                            caption(walk, stop).map(text -> text.in(lang)),
                            lines));
                }
            }
        }
        return sections;
    }

    /** The slots that good answers book. */
    public static List<Form.Booked> bookings(Walk walk) {
        return walk.stops().stream()
                .filter(stop -> stop.errors().isEmpty())
                .filter(Stop.Questions.class::isInstance)
                .flatMap(stop -> ((Stop.Questions) stop).asked().stream())
                .flatMap(asked -> asked
                        .answer()
                        .flatMap(answer -> asked.question().type().booking(answer))
                        .map(slot -> new Form.Booked(
                                asked.path(),
                                asked.question().label(),
                                slot,
                                asked.question().type()))
                        .stream())
                .toList();
    }

    /** What is computed from the answers, by its place. */
    public static Map<AnswerPath, Object> computed(Walk walk) {
        var computed = new LinkedHashMap<AnswerPath, Object>();
        for (var stop : walk.stops()) {
            if (stop instanceof Stop.Questions page) {
                page.asked().stream()
                        .filter(asked -> asked.question().type().computes().isPresent())
                        .forEach(asked -> asked.answer().ifPresent(value -> computed.put(asked.path(), value)));
            }
        }
        return computed;
    }

    private static ShownSection.Line line(Stop.Asked asked, Lang lang) {
        var type = asked.question().type();
        return new ShownSection.Line(
                asked.path(),
                asked.question().label().in(lang),
                asked.answer().map(answer -> type.show(answer, lang)).orElse(NO_ANSWER.in(lang)),
                asked.answer().isPresent(),
                asked.answer().map(type::files).orElse(List.of()));
    }

    private static Sheet sheet(
            Stop.Asked asked, Answers counted, Map<String, List<String>> typed, List<FieldError> errors, Lang lang) {
        var id = asked.path().htmlId();
        var error = errors.stream()
                .filter(wrong -> asked.path().holds(wrong.path()))
                .map(wrong -> wrong.message().in(lang))
                .findFirst()
                .orElse(null);
        return new Sheet(
                id,
                asked.question(),
                lang,
                name -> counted.at(asked.path().sibling(name)).or(() -> counted.at(AnswerPath.of(name))),
                typed.isEmpty() ? Optional.empty() : Optional.of(new Typed(id, typed)),
                asked.answer(),
                error);
    }

    private static PageView overview(Walk walk, Stop.Overview overview, Lang lang) {
        var group = overview.group().group();
        var first = overview.group().pages().getFirst().page().id();
        var items = new ArrayList<PageView.Item>();
        for (int i = 0; i < overview.items(); i++) {
            var index = i;
            walk.look(overview.group(), i);
            var complete = walk.stops().stream()
                    .filter(stop -> stop instanceof Stop.Questions page
                            && page.group().equals(Optional.of(overview.group()))
                            && page.item().orElse(-1) == index)
                    .allMatch(stop -> stop.errors().isEmpty());
            items.add(new PageView.Item(
                    i, overview.group().itemLabel().fill(walk.scope()).in(lang), PageRef.of(first, i), complete));
        }
        return new PageView.Overview(
                overview.ref(),
                group.title().in(lang),
                AnswerPath.of(group.id()),
                items,
                items.size() < group.max() ? Optional.of(PageRef.of(first, items.size())) : Optional.empty(),
                group.add().in(lang),
                items.size() > group.min());
    }

    private static Optional<Text> caption(Walk walk, Stop stop) {
        if (stop instanceof Stop.Questions page && page.group().isPresent()) {
            walk.look(page.group().get(), page.item().orElse(0));
            return Optional.of(page.group().get().itemTitle().fill(walk.scope()));
        }
        return Optional.empty();
    }
}
