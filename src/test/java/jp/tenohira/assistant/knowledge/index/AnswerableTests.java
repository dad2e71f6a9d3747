package jp.tenohira.assistant.knowledge.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.assistant.knowledge.Found;
import jp.tenohira.assistant.knowledge.SampleDocuments;
import jp.tenohira.assistant.knowledge.passages.Splitter;
import jp.tenohira.assistant.knowledge.reading.Block;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.testing.Cities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that four documents answer and questions they do not. The threshold was chosen on those marked dev; the others measure it. */
class AnswerableTests {

    private static final UUID COLLECTION = new UUID(0, 1);
    private static final int DECIDING = 3;

    @TempDir
    static Path data;

    private record Question(String set, String text, String expected) {
        boolean answerable() {
            return !expected.equals("-");
        }
    }

    private record Asked(Question question, boolean first, boolean found, double covered) {}

    private static List<Question> questions() {
        return SampleDocuments.text("questions.tsv")
                .lines()
                .map(line -> line.split("\t"))
                .map(cells -> new Question(cells[0], cells[1], cells[2]))
                .toList();
    }

    private static List<Asked> asked() {
        return CurrentMunicipality.<List<Asked>, RuntimeException>call(Cities.KORIYAMA, () -> {
            var indexes = new KnowledgeIndexes(data);
            var passages = new HashMap<String, Indexed>();
            var number = 0;
            for (var name :
                    List.of("bicycle-ordinance.txt", "environment-plan.txt", "city-report.txt", "library-rules.txt")) {
                var text = SampleDocuments.text(name);
                var document = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                var title = text.lines().findFirst().orElseThrow();
                var parts = new ArrayList<Indexed>();
                for (var passage : Splitter.split(
                        text.lines().skip(1).map(line -> new Block(0, 0, line)).toList())) {
                    var one = new Indexed(
                            COLLECTION, document, ++number, title + "　" + passage.heading(), passage.body());
                    parts.add(one);
                    passages.put(document + "/" + number, one);
                }
                indexes.put(document, List.of(parts), _ -> {});
            }
            return questions().stream()
                    .map(question -> asked(indexes, passages, question))
                    .toList();
        });
    }

    private static Asked asked(KnowledgeIndexes indexes, Map<String, Indexed> passages, Question question) {
        var hits = indexes.find(question.text(), Set.of(COLLECTION), 5).stream()
                .map(hit -> passages.get(hit.document() + "/" + hit.number()))
                .toList();
        var covered = hits.stream()
                .limit(DECIDING)
                .mapToDouble(hit -> indexes.covered(question.text(), hit.heading() + "\n" + hit.body()))
                .max()
                .orElse(0);
        return new Asked(
                question,
                !hits.isEmpty() && hits.getFirst().heading().contains(question.expected()),
                hits.stream().anyMatch(hit -> hit.heading().contains(question.expected())),
                covered);
    }

    @Test
    void mostQuestionsAreAnsweredAndMostWithoutAnAnswerAreSaidToHaveNone() {
        var all = asked();

        System.out.printf(
                "Answered of those with an answer %.3f, of those without %.3f; right passage first %.3f, among five %.3f%n",
                share(all, "test", true), share(all, "test", false), first(all, "test"), among(all, "test"));
        assertThat(share(all, "test", true)).isGreaterThanOrEqualTo(0.85);
        assertThat(share(all, "test", false)).isLessThanOrEqualTo(0.15);
        assertThat(among(all, "test")).isGreaterThanOrEqualTo(0.9);
    }

    private static double share(List<Asked> all, String set, boolean answerable) {
        var of = all.stream()
                .filter(one -> one.question().set().equals(set))
                .filter(one -> one.question().answerable() == answerable)
                .toList();
        return (double) of.stream().filter(one -> one.covered() >= Found.ENOUGH).count() / of.size();
    }

    private static double first(List<Asked> all, String set) {
        var of = answerable(all, set);
        return (double) of.stream().filter(Asked::first).count() / of.size();
    }

    private static double among(List<Asked> all, String set) {
        var of = answerable(all, set);
        return (double) of.stream().filter(Asked::found).count() / of.size();
    }

    private static List<Asked> answerable(List<Asked> all, String set) {
        return all.stream()
                .filter(one ->
                        one.question().set().equals(set) && one.question().answerable())
                .toList();
    }
}
