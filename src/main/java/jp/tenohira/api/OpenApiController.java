package jp.tenohira.api;

import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Serves the description of the API (OpenAPI 3.1) as JSON. */
@RestController
class OpenApiController {

    private final String description;

    OpenApiController() throws IOException {
        try (var yaml = new ClassPathResource("openapi/v1.yaml").getInputStream()) {
            var tree = YAMLMapper.builder().build().readTree(yaml);
            description = JsonMapper.builder().build().writeValueAsString(tree);
        }
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String description() {
        return description;
    }
}
