package jp.tenohira.assistant.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.assistant.DeskOfTest;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tool of the city that speaks OpenAI's dialect, with a token somebody answers for, and what the log says of it. */
final class Tool {

    static final String PATH = "/api/v1/chat/completions";

    private final StaffOfTest staff;
    private final DeskOfTest desk;
    private final JdbcClient jdbc;
    private final int port;
    private final JsonMapper json = JsonMapper.builder().build();

    Tool(StaffOfTest staff, DeskOfTest desk, JdbcClient jdbc, int port) {
        this.staff = staff;
        this.desk = desk;
        this.jdbc = jdbc;
        this.port = port;
    }

    HttpVisitor with(Scope... scopes) {
        return HttpVisitor.at(port).withToken(token(scopes));
    }

    String token(Scope... scopes) {
        return desk.admit(Cities.KORIYAMA, staff.token(Cities.KORIYAMA, Role.CLERK, scopes));
    }

    String body(String model, String text, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("model", model);
        body.putIfAbsent("messages", List.of(Map.of("role", "user", "content", text)));
        return json.writeValueAsString(body);
    }

    HttpResponse<String> asked(String model, String text, Map<String, Object> more) {
        return with(Scope.ASSISTANT_USE).post(PATH, "application/json", body(model, text, more));
    }

    JsonNode error(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body()).path("error");
    }

    /** The text of a stream. */
    String text(String stream) {
        var text = new StringBuilder();
        stream.lines()
                .filter(line -> line.startsWith("data: {"))
                .forEach(line -> text.append(json.readTree(line.substring(6))
                        .at("/choices/0/delta/content")
                        .asString("")));
        return text.toString();
    }

    /** The latest use with this value, once the log knows how it ended. */
    Map<String, Object> logged(String column, Object value) {
        return ended("where " + column + " = :value", value);
    }

    Map<String, Object> lastUse() {
        return ended("where :value", true);
    }

    private Map<String, Object> ended(String where, Object value) {
        return await().until(
                        () -> CurrentMunicipality.call(
                                Cities.KORIYAMA,
                                () -> jdbc.sql("select *, model_use::text as everything from model_use " + where
                                                + " order by began_at desc limit 1")
                                        .param("value", value)
                                        .query()
                                        .singleRow()),
                        use -> use.get("ended_at") != null);
    }
}
