package jp.tenohira.procedures.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.compiled.CheckCompiler;
import jp.tenohira.procedures.forms.compiled.CompiledForm;
import jp.tenohira.procedures.forms.compiled.CompiledHandling;
import jp.tenohira.procedures.forms.compiled.FormCompiler;
import jp.tenohira.procedures.forms.compiled.FormSchema;
import jp.tenohira.procedures.forms.definition.CheckDefinition;
import jp.tenohira.procedures.forms.definition.DefinitionProblem;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.definition.Question;
import jp.tenohira.procedures.forms.definition.QuestionType;
import jp.tenohira.procedures.forms.definition.QuestionType.Booking;
import jp.tenohira.procedures.forms.definition.ReceptionRule;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import jp.tenohira.procedures.forms.definition.reading.DefinitionReader;
import jp.tenohira.procedures.forms.journey.Examination;
import jp.tenohira.procedures.forms.journey.HandlingWords;
import jp.tenohira.procedures.forms.journey.Pages;
import jp.tenohira.procedures.forms.journey.Reading;
import jp.tenohira.procedures.forms.journey.UnknownAnswers;
import jp.tenohira.procedures.forms.journey.Walk;
import jp.tenohira.procedures.forms.types.QuestionTypes;
import tools.jackson.databind.JsonNode;

/** A form, compiled. It never changes and may be used by many at once. */
public final class Form {

    private final CompiledForm compiled;
    private final int version;
    private final Clock clock;
    private final List<Check> checks;
    private final CompiledHandling handling;
    private final String schema;
    private final String document;

    private Form(CompiledForm compiled, JsonNode document, int version, Clock clock, List<DefinitionProblem> problems) {
        this.compiled = compiled;
        this.document = DefinitionDocument.canonicalJson(document);
        this.version = version;
        this.clock = clock;
        this.checks = CheckCompiler.compileAll(compiled, problems);
        this.handling = CompiledHandling.compile(compiled, problems);
        this.schema = FormSchema.of(compiled);
    }

    private Form(Form form, Clock clock) {
        this.compiled = form.compiled;
        this.document = form.document;
        this.version = form.version;
        this.clock = clock;
        this.checks = form.checks;
        this.handling = form.handling;
        this.schema = form.schema;
    }

    /** The same form on the day on which an application came: its prices and what depends on the day are those of then. */
    public Form asOf(Instant received) {
        return new Form(this, Clock.fixed(received, ReceptionRule.JAPAN));
    }

    /**
     * Reads and compiles a definition as it was written.
     *
     * @throws DefinitionRefused with every problem it has, each with its line and column
     */
    public static Form compile(String source, String yaml, int version, Clock clock) {
        return compile(source, yaml, version, clock, StandardPrices.SHIPPED);
    }

    /** The same with the prices of a city. */
    public static Form compile(String source, String yaml, int version, Clock clock, PriceList prices) {
        try {
            return compile(source, DefinitionDocument.read(source, yaml), version, clock, prices);
        } catch (DefinitionRefused refused) {
            throw refused.in(yaml);
        }
    }

    /**
     * Reads and compiles a definition.
     *
     * @throws DefinitionRefused with every problem it has
     */
    public static Form compile(String source, JsonNode document, int version, Clock clock) {
        return compile(source, document, version, clock, StandardPrices.SHIPPED);
    }

    /** The same with the prices of a city. */
    public static Form compile(String source, JsonNode document, int version, Clock clock, PriceList prices) {
        var problems = new ArrayList<DefinitionProblem>();
        var definition = new DefinitionReader(QuestionTypes.BY_NAME, problems).read(document);
        if (!problems.isEmpty()) {
            throw new DefinitionRefused(source, problems);
        }
        var form = new Form(FormCompiler.compile(definition, prices, problems), document, version, clock, problems);
        if (!problems.isEmpty()) {
            throw new DefinitionRefused(source, problems);
        }
        return form;
    }

    public String procedure() {
        return definition().procedure();
    }

    public int version() {
        return version;
    }

    public FormDefinition definition() {
        return compiled.definition();
    }

    /** The definition as JSON, for machines. */
    public String definitionJson() {
        return document;
    }

    /** The way the answers lead. */
    public Journey journey(Answers answers) {
        return journey(answers, Set.of());
    }

    /** The way to the open answers only, when some are named: for mending what was sent back. */
    public Journey journey(Answers answers, Set<AnswerPath> open) {
        return Pages.journey(walk(answers), open);
    }

    /** The answers that count: to questions that are asked, on pages that are come by. */
    public Answers relevant(Answers answers) {
        return new Answers(walk(answers).relevant());
    }

    /**
     * A page to show; empty when the answers do not lead there. The page of an item one beyond the last is that of a new
     * item.
     *
     * @param typed what was sent and refused; empty to show the answers kept
     * @param open the only answers that may be changed; empty for all
     */
    public Optional<PageView> view(
            PageRef ref,
            Answers answers,
            Map<String, List<String>> typed,
            List<FieldError> errors,
            Lang lang,
            Set<AnswerPath> open) {
        var given = typed.isEmpty() ? answers : Reading.tentative(compiled, today(), ref, typed, answers, open);
        return Pages.view(walk(given, Optional.of(ref)), ref, typed, errors, lang, open);
    }

    /** Takes what was typed on a page into the answers, or says what is wrong with it. */
    public PageResult read(PageRef ref, Map<String, List<String>> posted, Answers answers) {
        return read(ref, posted, answers, Set.of());
    }

    /** The same, changing nothing but the open answers. */
    public PageResult read(PageRef ref, Map<String, List<String>> posted, Answers answers, Set<AnswerPath> open) {
        return Reading.read(compiled, today(), ref, posted, answers, open);
    }

    /** Whether what a page shows follows from answers on it: more questions, values, towns, free slots. */
    public boolean follows(PageRef ref) {
        return definition().pages().stream()
                .filter(page -> page.id().equals(ref.page()))
                .flatMap(page -> page.questions().stream())
                .anyMatch(question ->
                        question.when().isPresent() || question.type().follows());
    }

    /** Everything that is wrong with a whole document of answers as it is kept. */
    public List<FieldError> validate(Answers answers) {
        return judge(answers, false).errors();
    }

    /** The same for a document straight from a client of the API, whose files come by name and content. */
    public List<FieldError> validateFromClient(Answers answers) {
        return judgeFromClient(answers).errors();
    }

    /** The same, together with the answers that count. */
    public Judgement judgeFromClient(Answers answers) {
        return judge(answers, true);
    }

    /** The slots that good answers book when they are filed. */
    public List<Booked> bookings(Answers answers) {
        return compiled.asks(QuestionType::books) ? Pages.bookings(walk(answers)) : List.of();
    }

    /** The values that are computed from the answers, by their place; nothing for a form that computes nothing. */
    public Map<AnswerPath, Object> computed(Answers answers) {
        return compiled.asks(type -> type.computes().isPresent()) ? Pages.computed(walk(answers)) : Map.of();
    }

    /**
     * A slot that answers ask for.
     *
     * @param path the answer that asks for the slot
     * @param type what else the question offers
     */
    public record Booked(AnswerPath path, Text label, Booking booking, QuestionType type) {}

    /** The question type an answer is read by; empty when the form has no such question. */
    public Optional<QuestionType> type(AnswerPath path) {
        return definition().pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.id().equals(path.parts().getLast()))
                .map(Question::type)
                .findFirst();
    }

    /** The answers that count, in words. */
    public List<ShownSection> show(Answers answers, Lang lang) {
        return Pages.show(walk(answers), lang);
    }

    /** What an application with these answers costs; only what is more than nothing. */
    public List<FeeDue> fees(Answers answers) {
        return handling.fees().isEmpty() ? List.of() : HandlingWords.fees(walk(answers), handling);
    }

    /** What these answers need a price of that has none on the day: nobody may apply for what nobody can say the cost of. */
    public Set<String> missingPrices(Answers answers) {
        return handling.fees().isEmpty() ? Set.of() : HandlingWords.missingPrices(walk(answers), handling);
    }

    /**
     * The certificates these answers call for, word for word.
     *
     * @param issued what is known at the issue: the fields of {@code CertificateDefinition.ISSUED_FIELDS}
     */
    public List<CertificateText> certificates(Answers answers, Map<String, String> issued) {
        return handling.certificates().isEmpty()
                ? List.of()
                : HandlingWords.certificates(walk(answers), handling, show(answers, Lang.JA), issued);
    }

    /** JSON Schema 2020-12 of the answers as a client of the API sends them. */
    public String jsonSchema() {
        return schema;
    }

    /** The checks that ship with the definition. */
    public List<Check> checks() {
        return checks;
    }

    /** Compiles a check that staff wrote for this form. */
    public Outcome<Check, List<DefinitionProblem>> compile(CheckDefinition check) {
        var problems = new ArrayList<DefinitionProblem>();
        var compiledCheck = CheckCompiler.compile(compiled, check, check.code(), problems);
        return problems.isEmpty() ? Outcome.accepted(compiledCheck) : Outcome.refused(problems);
    }

    /** What the checks say of one application. All must have been compiled for this form. */
    public List<Check.Hit> examine(Answers answers, List<Check> by) {
        return Examination.of(walk(answers), by);
    }

    /** What lies behind, for trying the form out. */
    public CompiledForm compiled() {
        return compiled;
    }

    private Walk walk(Answers answers) {
        return walk(answers, Optional.empty());
    }

    private Walk walk(Answers answers, Optional<PageRef> target) {
        return Walk.along(compiled, answers, today(), false, target);
    }

    /** The day on which dates are judged. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ReceptionRule.JAPAN);
    }

    private Judgement judge(Answers answers, boolean fromClient) {
        var errors = UnknownAnswers.in(compiled, answers);
        var walk = Walk.along(compiled, answers, today(), fromClient, Optional.empty());
        for (var stop : walk.stops()) {
            errors.addAll(stop.errors());
        }
        return new Judgement(errors, new Answers(walk.relevant()));
    }
}
