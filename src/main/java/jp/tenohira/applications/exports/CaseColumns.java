package jp.tenohira.applications.exports;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import jp.tenohira.applications.desk.AnsweredCase;
import jp.tenohira.applications.desk.Colleagues;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.SectionProcedures;
import jp.tenohira.applications.places.PlaceWords;
import jp.tenohira.applications.places.Places;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.ui.Messages;
import org.springframework.stereotype.Component;

/**
 * The columns of a CSV file: one line a case, so that lines can be counted as cases; the items of a group, such as
 * children, stand side by side in numbered columns. There are as many columns as the chosen cases need, for every version
 * of the form they were filed under, so no answer is left out.
 */
@Component
class CaseColumns {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final List<String> FIXED = List.of(
            "receipt",
            "procedure",
            "state",
            "outcome",
            "assignee",
            "submitted",
            "outside",
            "language",
            "device",
            "returned",
            "channel",
            "place");

    private final Forms forms;
    private final SectionProcedures procedures;
    private final Colleagues colleagues;
    private final Places places;
    private final PlaceWords placeWords;
    private final Messages messages;

    CaseColumns(
            Forms forms,
            SectionProcedures procedures,
            Colleagues colleagues,
            Places places,
            PlaceWords placeWords,
            Messages messages) {
        this.places = places;
        this.placeWords = placeWords;
        this.forms = forms;
        this.procedures = procedures;
        this.colleagues = colleagues;
        this.messages = messages;
    }

    Survey survey(Desk desk) {
        return new Survey(procedures.names(desk, Lang.JA), colleagues.of(desk));
    }

    /** What there is in the chosen cases, and from then on their cells. */
    final class Survey {

        private final Map<String, String> procedureNames;
        private final Map<UUID, String> people;
        private final Map<String, TreeSet<Integer>> versions = new TreeMap<>();
        private final Map<String, Map<String, Integer>> items = new HashMap<>();
        private final Standings standings = new Standings(places);
        private List<AnswerColumn> answerColumns = List.of();
        private boolean surveyed;

        private Survey(Map<String, String> procedureNames, Map<UUID, String> people) {
            this.procedureNames = procedureNames;
            this.people = people;
        }

        void see(AnsweredCase answered) {
            var casefile = answered.casefile();
            versions.computeIfAbsent(casefile.procedure(), _ -> new TreeSet<>()).add(casefile.formVersion());
            var groups = forms.version(casefile.procedure(), casefile.formVersion())
                    .definition()
                    .groups();
            if (!groups.isEmpty()) {
                var document = Answers.fromJson(answered.answers());
                groups.keySet()
                        .forEach(group -> items.computeIfAbsent(casefile.procedure(), _ -> new HashMap<>())
                                .merge(
                                        group,
                                        document.listAt(AnswerPath.of(group)).size(),
                                        Math::max));
            }
        }

        List<String> headers() {
            var headers = new ArrayList<String>();
            FIXED.forEach(key -> headers.add(messages.in(Lang.JA, "exports.column." + key)));
            columns()
                    .forEach(column -> headers.add(
                            versions.size() > 1
                                    ? procedureNames.getOrDefault(column.procedure(), column.procedure()) + ": "
                                            + column.label()
                                    : column.label()));
            return headers;
        }

        List<String> cells(AnsweredCase answered) {
            var cells = new ArrayList<>(fixed(answered));
            var document = Answers.fromJson(answered.answers());
            var procedure = answered.casefile().procedure();
            var computed =
                    forms.version(procedure, answered.casefile().formVersion()).computed(document);
            columns()
                    .forEach(column ->
                            cells.add(column.procedure().equals(procedure) ? column.cell(document, computed) : ""));
            return cells;
        }

        private List<AnswerColumn> columns() {
            if (!surveyed) {
                var columns = new ArrayList<AnswerColumn>();
                versions.forEach((procedure, numbers) -> {
                    var definitions = numbers.descendingSet().stream()
                            .map(number -> forms.version(procedure, number).definition())
                            .toList();
                    columns.addAll(AnswerColumn.of(definitions, items.getOrDefault(procedure, Map.of()), messages));
                });
                answerColumns = List.copyOf(columns);
                surveyed = true;
            }
            return answerColumns;
        }

        private List<String> fixed(AnsweredCase answered) {
            var casefile = answered.casefile();
            var outcome = casefile.outcome();
            var assignee = casefile.assignee();
            var standing = standings.of(casefile);
            return List.of(
                    casefile.receipt().value(),
                    procedureNames.getOrDefault(casefile.procedure(), casefile.procedure()),
                    word("desk.state.", casefile.state()),
                    outcome == null ? "" : word("desk.outcome.", outcome),
                    assignee == null ? "" : people.getOrDefault(assignee, assignee.toString()),
                    AT.format(casefile.submittedAt().atZone(JapaneseDates.JST)),
                    casefile.outsideCounterHours() ? "1" : "0",
                    casefile.language(),
                    casefile.device(),
                    Integer.toString(casefile.sentBackCount()),
                    messages.in(Lang.JA, "exports.channel." + casefile.channel().toLowerCase(Locale.ROOT)),
                    standing == null ? "" : placeWords.said(standing, Lang.JA));
        }

        private String word(String prefix, Enum<?> value) {
            return messages.in(Lang.JA, prefix + jp.tenohira.applications.desk.CaseWords.key(value));
        }
    }
}
