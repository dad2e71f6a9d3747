package jp.tenohira.procedures.api;

import jp.tenohira.procedures.forms.definition.document.DefinitionSchema;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a form definition may hold, for editors and for programs that write definitions. */
@RestController
class DefinitionSchemaApi {

    private final String schema = DefinitionSchema.json();

    @GetMapping(path = "/api/v1/definition-schema", produces = "application/schema+json")
    String schema() {
        return schema;
    }
}
