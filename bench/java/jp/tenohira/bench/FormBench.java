package jp.tenohira.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.tenohira.applications.SearchText;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.FieldError;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What one application costs in the form engine: a complete after-school application with two children. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class FormBench {

    private Form form;
    private Answers answers;
    private String json;

    public static void main(String[] args) throws Exception {
        new Runner(new OptionsBuilder().include(FormBench.class.getSimpleName()).build()).run();
    }

    @Setup(Level.Trial)
    public void read() throws IOException {
        var yaml = Files.readString(Path.of("src/main/resources/definitions/after-school-club.yaml"));
        var source = "after-school-club.yaml";
        form = Form.compile(source, DefinitionDocument.read(source, yaml), 1, Clock.systemUTC());
        var body = Files.readAllBytes(Path.of("src/test/resources/after-school-club-application.json"));
        json = JsonMapper.shared().readTree(body).get("answers").toString();
        answers = Answers.fromJson(json);
    }

    @Benchmark
    public Answers readJson() {
        return Answers.fromJson(json);
    }

    @Benchmark
    public List<FieldError> validate() {
        return form.validateFromClient(answers);
    }

    @Benchmark
    public Answers relevant() {
        return form.relevant(answers);
    }

    @Benchmark
    public byte[] canonicalBytes() {
        return answers.canonicalBytes();
    }

    @Benchmark
    public String searchText() {
        return SearchText.of(answers.values());
    }
}
