package jp.tenohira.bench;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.Form;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * A form of 100 questions on ten pages with 50 rules: 25 conditions that decide what is asked, 25 rules that judge an
 * answer. All are evaluated for one whole set of answers, as at every step of a journey.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class RulesBench {

    private static final int QUESTIONS = 100;
    private static final int RULES = 50;
    private static final int ON_A_PAGE = 10;

    private Form form;
    private Answers answers;

    public static void main(String[] args) throws Exception {
        new Runner(new OptionsBuilder().include(RulesBench.class.getSimpleName()).build()).run();
    }

    @Setup(Level.Trial)
    public void read() {
        form = Form.compile("rules.yaml", definition(), 1, Clock.systemUTC());
        var values = new HashMap<String, Object>();
        for (int i = 0; i < QUESTIONS; i++) {
            values.put("q" + i, i % 2 == 0 ? (Object) Long.valueOf(i % 9 + 1) : "answer " + i);
        }
        answers = new Answers(values);
        if (!form.validate(answers).isEmpty() || form.relevant(answers).values().size() != QUESTIONS) {
            throw new IllegalStateException("The answers must be good, and all must count");
        }
    }

    private static String definition() {
        var yaml = new StringBuilder("""
                procedure: rules
                title: {ja: 規則, en: Rules}
                summary: {ja: 規則を測ります。, en: Measures rules.}
                minutes: 1
                savings: {minutesPerApplication: 0, sheetsPerApplication: 0}
                pages:
                """);
        for (int i = 0; i < QUESTIONS; i++) {
            if (i % ON_A_PAGE == 0) {
                yaml.append("  - id: p%d%n    title: {ja: ページ, en: Page}%n    questions:%n".formatted(i / ON_A_PAGE));
            }
            yaml.append("      - {id: q%d, type: %s, label: {ja: 質問, en: Question}".formatted(i, i % 2 == 0 ? "number" : "text"));
            if (i % 4 == 2) {
                yaml.append(", when: \"q%d >= 1 && q%d != ''\"".formatted(i - 2, i - 1));
            }
            if (i % 4 == 3) {
                yaml.append(", rules: [{that: \"size(q%d) > 3 && q%d < 100\", message: {ja: 短い, en: Too short}}]"
                        .formatted(i, i - 1));
            }
            yaml.append("}\n");
        }
        return yaml.toString();
    }

    /** Rules evaluated per second while whole sets of answers are judged. */
    @Benchmark
    @OperationsPerInvocation(RULES)
    public List<FieldError> rules() {
        return form.validate(answers);
    }

    /** Whole sets of answers judged per second: every question read and checked, every rule evaluated. */
    @Benchmark
    public List<FieldError> sets() {
        return form.validate(answers);
    }
}
