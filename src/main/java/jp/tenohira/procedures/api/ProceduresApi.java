package jp.tenohira.procedures.api;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.SearchRequest;
import jp.tenohira.procedures.forms.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be applied for, and what an application must say. */
@RestController
class ProceduresApi {

    private static final int MOST_PAGES = 10_000;

    private final Procedures procedures;
    private final Forms forms;
    private final JsonMapper json;
    private final Clock clock;

    ProceduresApi(Procedures procedures, Forms forms, JsonMapper json, Clock clock) {
        this.procedures = procedures;
        this.forms = forms;
        this.json = json;
        this.clock = clock;
    }

    record ListView(List<View> procedures, int page, int pages, int total) {}

    /** @param formVersion, definition and answersSchema: of a procedure with a form here */
    record View(
            String code,
            Map<String, String> name,
            Map<String, String> summary,
            String section,
            boolean online,
            boolean open,
            @Nullable Integer formVersion,
            @Nullable JsonNode definition,
            @Nullable JsonNode answersSchema) {}

    @GetMapping("/api/v1/procedures")
    ListView list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page) {
        var result = procedures.search(SearchRequest.words(q).onPage(Math.clamp(page, 1, MOST_PAGES)));
        return new ListView(
                result.procedures().stream().map(this::summary).toList(),
                result.page(),
                result.pages(),
                result.total());
    }

    @GetMapping("/api/v1/procedures/{code}")
    View one(@PathVariable String code) {
        var procedure = procedures.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return forms.find(code)
                .filter(_ -> procedure.form())
                .map(form -> view(
                        procedure,
                        form.version(),
                        json.readTree(form.definitionJson()),
                        json.readTree(form.jsonSchema())))
                .orElseGet(() -> summary(procedure));
    }

    private View summary(Procedure procedure) {
        return view(procedure, null, null, null);
    }

    private View view(
            Procedure procedure,
            @Nullable Integer version,
            @Nullable JsonNode definition,
            @Nullable JsonNode answersSchema) {
        return new View(
                procedure.code(),
                words(procedure.name()),
                words(procedure.summary()),
                procedure.section(),
                procedure.online(),
                procedure.form() && procedure.receptions().isOpen(clock.instant()),
                version,
                definition,
                answersSchema);
    }

    private static Map<String, String> words(Text text) {
        return text.byLang().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue));
    }
}
