package jp.tenohira.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@CityHallTest
class OpenApiTests {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    private final RequestMappingHandlerMapping routes;

    @LocalServerPort
    int port;

    OpenApiTests(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Test
    void everyMappedRouteIsDescribedAndEveryDescribedRouteIsMapped() throws Exception {
        assertThat(described(description())).isEqualTo(mapped());
    }

    @Test
    void isOpenApi31AndEveryReferenceLeadsSomewhere() throws Exception {
        var description = description();

        assertThat(description.at("/openapi").asString()).startsWith("3.1.");
        assertThat(description.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                description.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private JsonNode description() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/openapi.json"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return JsonMapper.builder().build().readTree(answer.body());
        }
    }

    private static Set<String> described(JsonNode description) {
        var all = new TreeSet<String>();
        description
                .at("/paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(VERBS::contains)
                        .forEach(verb -> all.add(verb + " " + path.getKey())));
        return all;
    }

    private Set<String> mapped() {
        var all = new TreeSet<String>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> all.add(verb.name().toLowerCase(Locale.ROOT) + " " + pattern))));
        return all;
    }
}
