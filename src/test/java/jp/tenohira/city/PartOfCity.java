package jp.tenohira.city;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.tenohira.applications.attachments.SampleFiles;
import jp.tenohira.core.Municipality;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.SampleApplications;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A part of what a city has; what it makes goes into the city's ids. */
abstract class PartOfCity {

    final Municipality city;
    final String word;
    final Map<String, String> ids;
    final HttpVisitor resident;

    private final CityOfTest whole;
    private final JsonMapper json = JsonMapper.builder().build();

    PartOfCity(CityOfTest whole) {
        this.whole = whole;
        this.city = whole.municipality();
        this.word = whole.word();
        this.ids = whole.ids();
        this.resident = whole.resident();
    }

    final String id(String what) {
        return whole.id(what);
    }

    final HttpVisitor visitor() {
        return whole.visitor();
    }

    final HttpVisitor staff(Role role) {
        return whole.staff(role);
    }

    final Account account(Role role) {
        return whole.account(role);
    }

    /** Files an application of this city. */
    final JsonNode file() {
        var proof = Base64.getEncoder().encodeToString(SampleFiles.pdf());
        var body = SampleApplications.afterSchoolClub()
                .replace("\"橋本\"", "\"" + word + "\"")
                .replaceFirst(
                        "\"answers\": \\{",
                        "\"answers\": {\"proof\": [{\"name\":\"" + word + ".pdf\",\"content\":\"" + proof + "\"}],");
        var answer = visitor()
                .withHeader("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/procedures/" + id("procedure") + "/applications", "application/json", body);
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.body());
        }
        return json.readTree(answer.body());
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.uri() + answer.body()));
    }

    static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("There is no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
