package jp.tenohira;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.city.CityOfTest;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.ResidentOfTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * No page, query or API of one city shows what is another's. Every address there is is visited, by everybody, with the
 * ids of the own and of the other city; a new address that this test cannot fill in fails it.
 */
@CityHallTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoCitiesTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    /** Not mapped by a controller, yet answered. */
    private static final List<String> OTHER_ADDRESSES =
            List.of("/actuator/health", "/actuator/metrics", "/actuator/prometheus", "/staff/sign-in");

    /** What does not depend on the city: a form that asks everybody for a code, public keys, definitions of figures, systems the law names. */
    private static final Set<String> SAME_FOR_ALL = Set.of(
            "/resume/{draft}",
            "/verify/keys/{keyId}.pem",
            "/headquarters/figures/{code}",
            "/api/v1/figures/{code}",
            "/headquarters/figures/{code}/definition",
            "/headquarters/figures/{code}/definition/edit",
            "/headquarters/figures/{code}/definition/versions/{version}",
            "/headquarters/dashboards/{board:headquarters|department}/edit",
            "/headquarters/goals/targets/{figure:[a-z][a-z0-9-]{1,60}}",
            "/headquarters/packs/definition/versions/{version:[0-9]{1,6}}",
            "/open-data/{code:[a-z][a-z0-9-]{1,60}}",
            "/open-data/{code:[a-z][a-z0-9-]{1,60}}.csv",
            "/open-data/{code:[a-z][a-z0-9-]{1,60}}.json",
            "/headquarters/departments/{department}",
            "/staff/assistant/guideline/versions/{version}",
            // Shows the token of its address and, for the own city, whether somebody answers for it.
            "/staff/assistant/guideline/tools/{token}",
            "/headquarters/standards/systems/{system:[a-z-]{2,40}}",
            "/headquarters/standards/systems/{system:[a-z-]{2,40}}/quotes/{scenario:[a-z-]{2,40}}",
            "/headquarters/standards/systems/{system:[a-z-]{2,40}}/edit",
            // Both cities have a department of the same code.
            "/headquarters/printing/departments/{department:[a-z0-9-]{1,60}}",
            "/headquarters/sales/lists/{list:[a-z-]{1,20}}");

    /** Every city has the entries of the question bank that ship, and this test makes one change of the same number in both. */
    private static final String BANK_ENTRY =
            "/staff/forms/bank/{bankKind:questions|pages}/{bankEntry:[A-Za-z][A-Za-z0-9-]{0,39}}";

    private static final Set<String> OF_THE_QUESTION_BANK = Set.of(
            BANK_ENTRY,
            BANK_ENTRY + "/preview",
            BANK_ENTRY + "/edit",
            BANK_ENTRY + "/edit/preview",
            BANK_ENTRY + "/versions/{version:[1-9][0-9]{0,5}}",
            BANK_ENTRY + "/changes/{bankChange:[1-9][0-9]{0,5}}",
            BANK_ENTRY + "/changes/{bankChange:[1-9][0-9]{0,5}}/preview",
            BANK_ENTRY + "/forms");

    /** Addresses no visit of this test can open: the demo, a passkey, the forwarded error page. */
    private static final Set<String> NOT_OPENED = Set.of(
            "/outbox",
            "/staff/cases/{receipt}/receipt.pdf",
            // Both lead on: to a case, to a poster.
            "/staff/payments/{payment}",
            "/staff/counter-codes/sheet",
            "/error",
            "/staff/passkeys/{id}/remove",
            "/my/drafts/{draft}/delete",
            "/my/applications/{number}/details",
            "/apply/{draft}",
            "/apply/{draft}/pages/{page}/{item}",
            "/apply/{draft}/remove/{group}/{item}",
            "/staff",
            "/procedures/{code}/drafts");

    @LocalServerPort
    int port;

    private final RequestMappingHandlerMapping mapping;
    private final CityOfTest.Builder builder;
    private final JdbcClient jdbc;
    private List<CityOfTest> both = List.of();

    TwoCitiesTests(
            @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping,
            @Autowired CityOfTest.Builder builder,
            @Autowired JdbcClient jdbc) {
        this.mapping = requestMappingHandlerMapping;
        this.builder = builder;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void somethingOfEverythingInBoth() {
        // The same receipt number may live in both cities; here it would hide whose case was shown.
        CurrentMunicipality.run(Cities.AIZUWAKAMATSU, () -> {
            for (var year = 2023; year < 2100; year++) {
                jdbc.sql("""
                        insert into receipt_counter (year, last) values (:year, 4000000)
                        on conflict (municipality, year) do update set last = greatest(receipt_counter.last, 4000000)
                        """).param("year", year).update();
            }
        });
        both = List.of(
                builder.build(Cities.KORIYAMA, port, "紫陽花一郎太"), builder.build(Cities.AIZUWAKAMATSU, port, "金木犀次郎吉"));
    }

    @Test
    void nobodySeesTheOtherCityByAnyAddress() {
        var leaks = new ArrayList<String>();
        var opened = new TreeSet<String>();
        for (var own : both) {
            var other = other(own);
            visitors(own).forEach((who, visitor) -> {
                for (var route : routes(RequestMethod.GET)) {
                    for (var query : List.of("", query(other))) {
                        var answer = visitor.get(filled(route, own) + query);
                        if (answer.statusCode() == 200) {
                            opened.add(route);
                        }
                        leak(route, who, other, answer, false).forEach(leaks::add);
                    }
                    if (VARIABLE.matcher(route).find()) {
                        var strange = visitor.get(filled(route, other) + query(other));
                        leak(route, who, other, strange, !sameForAll(route)).forEach(leaks::add);
                    }
                }
            });
        }

        assertThat(leaks).isEmpty();
        assertThat(routes(RequestMethod.GET))
                .filteredOn(route -> !NOT_OPENED.contains(route))
                .as("every address was really opened by somebody")
                .isSubsetOf(opened);
    }

    @Test
    void nobodyChangesAnythingOfTheOtherCity() {
        for (var own : both) {
            var other = other(own);
            var before = state(other);
            visitors(own).forEach((who, visitor) -> {
                for (var route : routes(RequestMethod.POST)) {
                    // A preview draws what is typed and keeps nothing.
                    if (!VARIABLE.matcher(route).find() || route.equals(BANK_ENTRY + "/edit/preview")) {
                        continue;
                    }
                    var answer = visitor.submit(
                            "/procedures/" + own.id("procedure"), filled(route, other), everything(other));
                    assertThat(answer.statusCode()).as(route + " by " + who).isGreaterThanOrEqualTo(300);
                    assertThat(leak(route, who, other, answer, false)).isEmpty();
                }
            });
            assertThat(state(other)).isEqualTo(before);
        }
    }

    @Test
    void aSessionAndATokenOfOneCityAreNobodysInTheOther() {
        var clerk = both.getFirst().staff(Role.CLERK);
        assertThat(clerk.get("/staff/cases?state=OPEN").statusCode()).isEqualTo(200);
        var city = both.getFirst();

        var travelled = HttpVisitor.at(port)
                .withHeader("Cookie", "tenohira-staff=" + clerk.cookie("tenohira-staff"))
                .goingToAizuwakamatsu(port);
        assertThat(travelled.get("/staff/cases?state=OPEN").statusCode()).isEqualTo(302);
        for (var path :
                List.of("/api/v1/figures", "/api/v1/procedures", "/api/v1/applications/" + city.id("receipt"))) {
            var refused = both.getLast().visitor().withToken(city.id("secret")).get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(401);
        }
    }

    private static boolean sameForAll(String route) {
        return SAME_FOR_ALL.contains(route) || OF_THE_QUESTION_BANK.contains(route);
    }

    private static HttpVisitor signedIn(CityOfTest city) {
        var visitor = city.visitor();
        var claims = "{\"acr\":\"aal3\",\"name\":\"" + city.word() + "\"}";
        ResidentOfTest.signIn(visitor, city.word() + UUID.randomUUID(), claims, "");
        return visitor;
    }

    private Map<String, HttpVisitor> visitors(CityOfTest city) {
        var visitors = new LinkedHashMap<String, HttpVisitor>();
        visitors.put("the public", city.visitor());
        visitors.put("a resident", city.resident());
        if (city.municipality().equals(Cities.KORIYAMA)) {
            // The only one of the two cities that has a provider.
            visitors.put("a signed-in resident", signedIn(city));
        }
        for (var role : Role.values()) {
            visitors.put(role.word(), city.staff(role));
        }
        visitors.put("a token", city.visitor().withToken(city.id("secret")));
        visitors.put("a token of headquarters", city.visitor().withToken(city.id("headquartersSecret")));
        return visitors;
    }

    private List<String> routes(RequestMethod method) {
        var mapped = mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().contains(method))
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream);
        var others = method == RequestMethod.GET ? OTHER_ADDRESSES.stream() : Stream.<String>empty();
        return Stream.concat(mapped, others).distinct().sorted().toList();
    }

    /** The address with the city's ids in it. */
    private static String filled(String route, CityOfTest city) {
        return VARIABLE.matcher(route).replaceAll(match -> value(route, match.group(1), city));
    }

    private static String value(String route, String variable, CityOfTest city) {
        return switch (variable) {
            case "receipt", "number" -> city.id(ofCase(route));
            case "ticket" -> city.id("ticket");
            case "round" -> city.id("drawnRound");
            case "draft", "page", "procedure", "keyId", "copy" -> city.id(variable);
            case "file" -> city.id("attachment");
            case "job" -> city.id("rpa");
            case "proposal", "bankChange" -> "1";
            case "bankKind" -> "questions";
            case "bankEntry" -> "agreed";
            case "figure" -> "coverage-rate";
            case "scenario" -> "private-single";
            case "version" -> route.startsWith("/headquarters/packs/definition/") ? "0" : "1";
            case "account", "chat", "contest", "collection", "document", "minutes", "token", "template" ->
                city.id(variable);
            case "batch" -> city.id(route.contains("/sales/") ? "salesBatch" : "batch");
            case "facility" -> city.id(route.contains("/sales/") ? "salesFacility" : "facility");
            case "tillSection" -> city.id("tillSection");
            case "list" -> "tender";
            case "payment", "refund" -> city.id(variable);
            case "decision" -> "reject";
            case "meeting" -> city.id(route.contains("/printing/") ? "paperlessMeeting" : "meeting");
            case "day" -> city.id(route.contains("/payouts/") ? "payoutDay" : "settledDay");
            case "provider" -> route.contains("/settlement/") ? city.id("provider") : "test";
            case "export" -> city.id("export");
            case "department" -> "two";
            case "table" -> "print_job";
            case "certificate" -> city.id("certificate");
            case "kind", "fee" -> OpenProcedure.CERTIFICATE;
            case "board" -> "headquarters";
            case "slip", "reorganisation", "dashboard" -> city.id(variable);
            case "group" -> "children";
            case "system" -> "seals";
            case "secret" -> city.id("vendorLink");
            case "link" -> "1";
            case "item" -> "1";
            case "slot" -> "findings";
            case "name" -> "pack.html";
            case "code" -> code(route, city);
            case "id" -> id(route, city);
            default -> throw new AssertionError("Say what {" + variable + "} of " + route + " is");
        };
    }

    private static String ofCase(String route) {
        if (route.contains("/certificates/")) {
            return "granted";
        }
        return route.endsWith("notice.pdf") ? "decided" : "receipt";
    }

    private static String code(String route, CityOfTest city) {
        if (route.startsWith("/staff/receptions/")) {
            return city.id("course");
        }
        if (route.contains("/lottery")) {
            return city.id("drawn");
        }
        if (route.startsWith("/staff/counter-codes/")) {
            return city.id("counterCode");
        }
        if (route.startsWith("/staff/checks/")) {
            return city.id("check");
        }
        if (route.startsWith("/staff/savings/rpa/")) {
            return city.id("rpa");
        }
        return route.contains("/figures/{code}") || route.startsWith("/open-data/") ? "received" : city.id("procedure");
    }

    private static String id(String route, CityOfTest city) {
        var kinds = Map.ofEntries(
                Map.entry("/headquarters/budget/items/", "budget"),
                Map.entry("/headquarters/standards/hearings/", "hearing"),
                Map.entry("/staff/cases/bulk/", "job"),
                Map.entry("/staff/cases/{receipt}/attachments/", "attachment"),
                Map.entry("/staff/cases/views/", "view"),
                Map.entry("/staff/admin/staff/", "account"),
                Map.entry("/staff/admin/tokens/", "token"),
                Map.entry("/staff/admin/webhooks/", "webhook"),
                Map.entry("/staff/passkeys/", "account"),
                Map.entry("/staff/savings/", "measure"),
                Map.entry("/headquarters/packs/", "meeting"));
        return kinds.entrySet().stream()
                .filter(kind -> route.startsWith(kind.getKey()))
                .map(kind -> city.id(kind.getValue()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Say what {id} of " + route + " is"));
    }

    /** What every page might be asked about the other city, without its word. */
    private static String query(CityOfTest other) {
        return everything(other).entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static Map<String, String> everything(CityOfTest other) {
        var asked = new HashMap<>(Map.of(
                "procedure", other.id("procedure"),
                "section", other.id("section"),
                "assignee", other.id("account"),
                "number", other.id("receipt"),
                "subject", other.id("receipt"),
                "case", other.id("decided") + ":1",
                "department", "two",
                "q", other.beginning(),
                "who", other.beginning(),
                "format", "json"));
        asked.putAll(Map.of("version", "1", "all", "1", "on", "true", "step", "ASSIGN", "page", "1", "table", "all"));
        return asked;
    }

    private static List<String> leak(
            String route, String who, CityOfTest other, HttpResponse<String> answer, boolean mustBeRefused) {
        var leaks = new ArrayList<String>();
        if (answer.body().contains(other.word())) {
            leaks.add(route + " shows " + who + " the other city");
        }
        if (answer.statusCode() >= 500 || mustBeRefused && answer.statusCode() < 300) {
            leaks.add(route + " answers " + who + " with " + answer.statusCode());
        }
        return leaks;
    }

    /** What could have changed, as its own people see it. */
    private static List<String> state(CityOfTest city) {
        var clerk = city.staff(Role.CLERK);
        var version = Pattern.compile("name=\"version\"[^>]*value=\"[0-9]+\"");
        return List.of(
                version.matcher(clerk.get("/staff/cases/" + city.id("receipt")).body())
                        .results()
                        .map(java.util.regex.MatchResult::group)
                        .collect(Collectors.joining()),
                Integer.toString(
                        clerk.get("/staff/cases/bulk/" + city.id("job")).statusCode()),
                Boolean.toString(clerk.get("/staff/cases").body().contains(city.id("view"))),
                Integer.toString(clerk.get("/staff/checks/" + city.id("procedure") + "/" + city.id("check"))
                        .statusCode()),
                Integer.toString(city.visitor()
                        .withToken(city.id("secret"))
                        .get("/api/v1/figures")
                        .statusCode()),
                Boolean.toString(clerk.get("/staff/procedures/" + city.id("procedure") + "/releases")
                        .body()
                        .contains("/releases/proposals/1")),
                Integer.toString(city.resident()
                        .get("/apply/" + city.id("draft") + "/check")
                        .statusCode()));
    }

    private CityOfTest other(CityOfTest own) {
        return both.getFirst() == own ? both.getLast() : both.getFirst();
    }
}
