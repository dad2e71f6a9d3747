package jp.tenohira;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.applications.attachments.SampleFiles;
import jp.tenohira.applications.places.Course;
import jp.tenohira.assistant.DeskOfTest;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Scope;
import jp.tenohira.identity.Section;
import jp.tenohira.identity.Staff;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.identity.StaffAccounts.NewAccount;
import jp.tenohira.identity.tokens.ApiTokens;
import jp.tenohira.identity.tokens.ApiTokens.NewToken;
import jp.tenohira.payments.online.book.References;
import jp.tenohira.payments.settlement.SettledOfTest;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.releases.Releases;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.SampleApplications;
import jp.tenohira.testing.StaffOfTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One city with something of everything: staff of each role, a procedure, a case sent back and being mended, a case
 * decided with its notice, a check, findings, a saved view, a bulk action and a token. A word that stands nowhere else
 * is in the name of each.
 */
final class CityOfTest {

    private final Municipality city;
    private final int port;
    private final String word;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<Role, Account> accounts = new HashMap<>();
    private final Map<Role, HttpVisitor> staff = new HashMap<>();
    private final HttpVisitor resident;
    private final JsonMapper json = JsonMapper.builder().build();

    /** Builds cities through the pages and the API, as people would. */
    @Component
    static class Builder {

        private final OpenProcedure procedures;
        private final Organisation organisation;
        private final StaffAccounts accounts;
        private final ApiTokens tokens;
        private final Course course;
        private final Forms forms;
        private final Releases releases;
        private final BankEntries bank;
        private final DeskOfTest desk;
        private final SettledOfTest settlement;
        private final JdbcClient jdbc;

        Builder(
                OpenProcedure procedures,
                Organisation organisation,
                StaffAccounts accounts,
                ApiTokens tokens,
                Course course,
                Forms forms,
                Releases releases,
                BankEntries bank,
                DeskOfTest desk,
                SettledOfTest settlement,
                JdbcClient jdbc) {
            this.settlement = settlement;
            this.jdbc = jdbc;
            this.desk = desk;
            this.forms = forms;
            this.releases = releases;
            this.bank = bank;
            this.procedures = procedures;
            this.organisation = organisation;
            this.accounts = accounts;
            this.tokens = tokens;
            this.course = course;
        }

        CityOfTest build(Municipality city, int port, String word) {
            var built = new CityOfTest(city, port, word);
            built.hireStaff(organisation, accounts);
            built.ids.put("procedure", procedures.of(city, built.id("section"), word + "の申請"));
            built.makeToken(tokens);
            built.addWebhook();
            built.propose(forms, releases);
            built.changeTheQuestionBank(bank);
            built.fileAndMend();
            built.fileAndDecide();
            built.grantAndIssue();
            built.workAtTheDesk();
            built.giveCourses(course);
            built.planTheBudget();
            built.useTheAiDesk(desk);
            built.keepFigures();
            built.callAMeeting();
            built.hearVendors();
            built.printAndMeet();
            built.sellAtTheCounter();
            built.settle(settlement);
            built.showCodes();
            built.payOnline(jdbc);
            return built;
        }
    }

    private CityOfTest(Municipality city, int port, String word) {
        this.city = city;
        this.port = port;
        this.word = word;
        this.resident = visitor();
    }

    /** The word that gives a leak away. */
    String word() {
        return word;
    }

    /** What can be searched for without typing the whole word. */
    String beginning() {
        return word.substring(0, word.length() / 2);
    }

    /** An id of something of this city: section, procedure, receipt, decided, draft, page, file, check, job, account, token … */
    String id(String what) {
        var id = ids.get(what);
        if (id == null) {
            throw new AssertionError("This city has no " + what);
        }
        return id;
    }

    Municipality municipality() {
        return city;
    }

    HttpVisitor visitor() {
        return city.equals(Cities.KORIYAMA) ? HttpVisitor.at(port) : HttpVisitor.atAizuwakamatsu(port);
    }

    /** Somebody signed in with this role. */
    HttpVisitor staff(Role role) {
        return staff.computeIfAbsent(role, _ -> visitor().signedIn(account(role).login()));
    }

    private Account account(Role role) {
        return Objects.requireNonNull(accounts.get(role), "Nobody was hired as " + role);
    }

    /** A resident who has entered the codes of both cases and mends one of them. */
    HttpVisitor resident() {
        return resident;
    }

    private void hireStaff(Organisation organisation, StaffAccounts all) {
        var section = "two-" + UUID.randomUUID().toString().substring(0, 8);
        ids.put("section", section);
        CurrentMunicipality.run(city, () -> {
            organisation.putDepartments(List.of(new Department("two", Text.plain(word + "部"), 998)));
            organisation.putSections(List.of(new Section(section, "two", Text.plain(word + "課"), 1)));
            for (var role : Role.values()) {
                var login = "two-" + UUID.randomUUID();
                var wanted = new NewAccount(
                        login, word + "職員", role, role.ofSection() ? section : null, StaffOfTest.PASSWORD);
                if (all.create(wanted) instanceof Outcome.Accepted<Account, ?>(var account)) {
                    accounts.put(role, account);
                }
            }
        });
        ids.put("account", account(Role.CLERK).id().toString());
    }

    private void makeToken(ApiTokens tokens) {
        var by = new Staff(UUID.randomUUID(), word, Role.ADMINISTRATOR, null);
        var wanted = new NewToken(
                word + "のトークン",
                Role.HEAD,
                id("section"),
                Set.of(Scope.FIGURES_READ, Scope.CASES_READ, Scope.ASSISTANT_USE, Scope.SETTLEMENT_WRITE),
                ApiTokens.USUAL_LIFE);
        var made = CurrentMunicipality.call(city, () -> tokens.make(by, wanted));
        ids.put("token", made.token().id().toString());
        ids.put("secret", made.secret());
        var ofHeadquarters = new NewToken(
                word + "の本部のトークン", Role.HEADQUARTERS, null, Set.of(Scope.FIGURES_READ), ApiTokens.USUAL_LIFE);
        ids.put(
                "headquartersSecret",
                CurrentMunicipality.call(city, () -> tokens.make(by, ofHeadquarters))
                        .secret());
    }

    private void addWebhook() {
        var webhooks = "/staff/admin/webhooks";
        var added = staff(Role.ADMINISTRATOR)
                .submit(webhooks, webhooks, Map.of("name", word + "の通知先", "url", "http://localhost:1/"));
        ids.put("webhook", found("/staff/admin/webhooks/([0-9a-f-]{36})", added.body()));
    }

    private void fileAndMend() {
        var filed = file();
        ids.put("receipt", filed.at("/receipt").asString());
        ids.put("keyId", filed.at("/keyId").asString());
        enter(filed);
        var address = "/staff/cases/" + id("receipt");
        ids.put(
                "attachment",
                found(
                        "/attachments/([0-9a-f-]{36})",
                        staff(Role.CLERK).get(address).body()));
        step("receipt", Role.CLERK, "message", Map.of("body", word + "からのお知らせ"));
        step("receipt", Role.CLERK, "send-back", Map.of("reason", word, "mark", "phone", "why-phone", word));
        var status = "/status/" + id("receipt");
        var mending = location(resident.submit(status, status + "/mend", Map.of()));
        ids.put("draft", found("/apply/([0-9a-f-]{36})", mending));
        ids.put(
                "page",
                found(
                        "/pages/([a-z0-9-]+)",
                        resident.get("/apply/" + id("draft") + "/check").body()));
    }

    /** A proposal that waits for the head, number 1. */
    private void propose(Forms forms, Releases releases) {
        CurrentMunicipality.run(city, () -> {
            var changed = forms.current(id("procedure"))
                    .definitionJson()
                    .replaceFirst("\"minutes\":[0-9]+", "\"minutes\":77");
            releases.propose(
                    id("procedure"), changed, word + "の改定", account(Role.CLERK).staff());
        });
    }

    /** A change of a shared question that waits for a head, number 1. */
    private void changeTheQuestionBank(BankEntries bank) {
        CurrentMunicipality.run(city, () -> {
            var entry = bank.find(BankEntry.QUESTIONS, "agreed").orElseThrow();
            var content = entry.content();
            content.withObject("label").put("ja", word + "に同意します");
            bank.propose(entry, content, word, account(Role.CLERK).staff());
        });
    }

    private void fileAndDecide() {
        var filed = file();
        ids.put("decided", filed.at("/receipt").asString());
        enter(filed);
        step("decided", Role.CLERK, "accept", Map.of());
        step("decided", Role.HEAD, "decide", Map.of("outcome", "REFUSE", "reason", word + "のため"));
        step("decided", Role.HEAD, "notify", Map.of());
    }

    private void grantAndIssue() {
        var seal = staff(Role.ADMINISTRATOR)
                .upload("/staff/admin/seal", "/staff/admin/seal", Map.of(), "seal", Map.of("seal.png", seal()));
        if (seal.statusCode() != 302) {
            throw new AssertionError("The seal was refused: " + seal.statusCode());
        }
        var filed = file();
        ids.put("granted", filed.at("/receipt").asString());
        enter(filed);
        step("granted", Role.CLERK, "accept", Map.of());
        step("granted", Role.HEAD, "decide", Map.of("outcome", "ADMIT"));
        step("granted", Role.HEAD, "notify", Map.of());
        var page = "/staff/cases/" + id("granted") + "/certificates";
        staff(Role.CLERK).submit(page, page + "/issue/" + OpenProcedure.CERTIFICATE, Map.of());
        ids.put(
                "certificate",
                found(
                        "/certificates/([0-9a-f-]{36})/",
                        staff(Role.CLERK).get(page).body()));
    }

    private static byte[] seal() {
        try {
            return new ClassPathResource("demo/seal-sample.png").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void workAtTheDesk() {
        var clerk = staff(Role.CLERK);
        clerk.submit("/staff/cases", "/staff/cases/bulk", Map.of("step", "CHECK", "all", "1"));
        var job = clerk.submit("/staff/cases", "/staff/cases/bulk", Map.of("step", "ASSIGN", "all", "1"));
        ids.put("job", found("/bulk/([0-9a-f-]{36})", location(job)));
        clerk.submit("/staff/cases", "/staff/cases/views", Map.of("name", word + "の画面", "state", "OPEN"));
        ids.put(
                "view",
                found("/views/([0-9a-f-]{36})/", clerk.get("/staff/cases").body()));
        keepTheLedger(clerk);
        var begin = Map.of("procedure", id("procedure"), "source", "form:" + id("procedure"));
        ids.put(
                "copy",
                found("/forms/([0-9a-f-]{36})", location(clerk.submit("/staff/forms/new", "/staff/forms/new", begin))));
        ids.put("check", "two-cities");
        var checks = "/staff/checks/" + id("procedure");
        clerk.submit(
                checks + "/new",
                checks,
                Map.of(
                        "fresh",
                        "1",
                        "do",
                        "save",
                        "code",
                        "two-cities",
                        "label",
                        word,
                        "kind",
                        "CONDITION",
                        "field",
                        "workDays",
                        "expression",
                        "workDays > 0",
                        "reason",
                        word));
    }

    /** Two courses whose places are drawn by lot, one of them drawn already, and somebody who queues. */
    private void giveCourses(Course course) {
        for (var which : List.of("course", "drawn")) {
            var code = course.opened(
                    city,
                    id("section"),
                    word + "の講座",
                    "quota: {places: 1, order: lottery}\nwaitingRoom: {perMinute: 1}");
            ids.put(which, code);
            var start = "/procedures/" + code;
            resident.submit(start, start + "/drafts", Map.of());
            ids.put(
                    "ticket",
                    found("/waiting/([^/]+)", location(visitor().submit(start, start + "/drafts", Map.of()))));
            Course.filed(course.file(city, code, UUID.randomUUID().toString(), null));
            course.ended(city, code);
            var page = staff(Role.HEAD).get("/staff/receptions/" + code).body();
            ids.put(which + "Round", found("draw[?]round=([0-9TZ]+)", page));
        }
        var draw = "/staff/receptions/" + id("drawn") + "/draw";
        location(staff(Role.HEAD).submit(draw, draw, Map.of()));
    }

    private void planTheBudget() {
        var headquarters = staff(Role.HEADQUARTERS);
        var fresh = "/headquarters/budget/items/new";
        var item = Map.of(
                "fiscalYear",
                "2024",
                "line",
                word,
                "name",
                word + "システム",
                "kind",
                "policy",
                "requested",
                "1000",
                "reason",
                word);
        ids.put("budget", found("/items/([0-9a-f-]{36})", location(headquarters.submit(fresh, fresh, item))));
        var page = "/headquarters/budget/items/" + id("budget");
        location(headquarters.submit(page, page + "/review", Map.of("saidKind", "remark", "body", word)));
    }

    /** A conversation and a contested finding of the clerk's. */
    private void useTheAiDesk(DeskOfTest desk) {
        var clerk = account(Role.CLERK).staff();
        ids.put("chat", desk.conversation(city, clerk, word + "のあいさつ文").toString());
        ids.put("contest", desk.contest(city, clerk, word + "の件で佐藤花子さんへ").toString());
        ids.put("template", desk.template(city, clerk, word).toString());
        ids.putAll(desk.papers(city, clerk, word));
    }

    /** A dashboard, a reorganisation, and a fixed number that changed. */
    private void keepFigures() {
        var headquarters = staff(Role.HEADQUARTERS);
        var composed = Map.of("name", word + "の画面", "shared", "no", "figure1", "received");
        var boards = "/staff/dashboards";
        ids.put(
                "dashboard",
                found(
                        "/dashboards/([0-9a-f-]{36})",
                        location(staff(Role.CLERK).submit(boards + "/new", boards + "/new", composed))));
        var reorganisations = "/headquarters/reorganisations";
        location(headquarters.submit(
                reorganisations,
                reorganisations,
                Map.of("at.year", "2023", "at.month", "4", "at.day", "1", "from", "two", "to", "two", "note", word)));
        ids.put(
                "reorganisation",
                found(
                        "/reorganisations/([0-9]+)/remove",
                        headquarters.get(reorganisations).body()));
        var figure = "/headquarters/figures/received";
        for (int fixed = 0; fixed < 2; fixed++) {
            headquarters.submit(
                    figure, figure + "/fix", Map.of("procedure", id("procedure"), "occasion", word + "の会議"));
            file();
        }
        ids.put(
                "slip",
                found(
                        "/headquarters/restatements/([0-9]+)",
                        headquarters.get("/headquarters/restatements").body()));
    }

    private void hearVendors() {
        var headquarters = staff(Role.HEADQUARTERS);
        var system = "/headquarters/standards/systems/seals";
        var edited = Map.of("version", "0", "section", id("section"), "vendor", word, "status", "open", "note", word);
        location(headquarters.submit(system + "/edit", system + "/edit", edited));
        var opened = location(headquarters.submit(system, system + "/hearings", Map.of("vendor", word)));
        ids.put("hearing", found("/hearings/([0-9a-f-]{36})", opened));
        var hearing = "/headquarters/standards/hearings/" + id("hearing");
        var made = headquarters.submit(hearing, hearing + "/links", Map.of("days", "14"));
        ids.put("vendorLink", found("/vendor/hearings/([A-Za-z0-9_-]{43})", made.body()));
        var vendor = "/vendor/hearings/" + id("vendorLink");
        location(visitor().submit(vendor, vendor, Map.of("schedule", word, "by", word)));
    }

    private void showCodes() {
        var codes = "/staff/counter-codes";
        var counter = Map.of(
                "facility", word + "の窓口",
                "shop", "1234567890123",
                "branch", "0001",
                "register", "000001",
                "spare", "000000",
                "category", "9399",
                "name", "CITY HALL",
                "city", "CITY");
        staff(Role.HEAD).submit(codes, codes, counter);
        ids.put(
                "counterCode",
                found(
                        codes + "/([0-9a-f-]{36})/poster.pdf",
                        staff(Role.HEAD).get(codes).body()));
    }

    /** A payment that failed, and its refund that never was. */
    private void payOnline(JdbcClient jdbc) {
        ids.put("refund", "R000000000000");
        ids.put("payment", References.payment());
        CurrentMunicipality.run(
                city,
                () -> jdbc.sql("""
                insert into online_payment (reference, receipt, fee, fee_version, fee_kind, section, yen, provider, state, brand,
                                            begun_at, expires_at)
                values (:reference, :receipt, 'fee', 1, 'fee', :section, 300, 'test', 'FAILED', :brand, now(), now())
                """)
                        .param("reference", id("payment"))
                        .param("receipt", id("receipt"))
                        .param("section", id("section"))
                        .param("brand", word)
                        .update());
    }

    private void printAndMeet() {
        var imports = "/headquarters/printing/imports";
        var log = "%1$s-printer %1$s 1 [05/Jan/2024:09:21:06 +0900] total 3 - h n A4 one-sided\n".formatted(word);
        var headquarters = staff(Role.HEADQUARTERS);
        headquarters.upload(
                imports,
                imports,
                Map.of("format", "cups"),
                "log",
                Map.of(word + "のログ", log.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        ids.put(
                "batch",
                found(
                        "/printing/imports/([0-9a-f-]{36})",
                        headquarters.get(imports).body()));
        var meetings = "/headquarters/printing/meetings";
        headquarters.submit(
                meetings,
                meetings,
                Map.of(
                        "meeting",
                        word + "会議",
                        "heldOn",
                        "2024-02-08",
                        "section",
                        id("section"),
                        "pages",
                        "12",
                        "copies",
                        "30"));
        ids.put(
                "paperlessMeeting",
                found(
                        "/printing/meetings/([0-9a-f-]{36})",
                        headquarters.get(meetings).body()));
    }

    private void sellAtTheCounter() {
        var lists = "/headquarters/sales/lists";
        var imports = "/headquarters/sales/imports";
        var headquarters = staff(Role.HEADQUARTERS);
        var facility = "hall-" + city.code();
        ids.put("salesFacility", facility);
        var since = "2020-04-01";
        location(headquarters.submit(
                lists + "/facility",
                lists + "/facility",
                Map.of("code", facility, "name", word + "館", "section", id("section"), "since", since)));
        location(headquarters.submit(
                lists + "/register",
                lists + "/register",
                Map.of("facility", facility, "code", "R1", "name", word + "レジ", "since", since)));
        var receipts = "施設,レジ,伝票番号,日時,区分,元の伝票番号,部門,商品,金額,支払方法,支払額,合計\n%s,R1,1,2024-01-05 09:00,,,,%s,300,%s,300,300\n"
                .formatted(facility, word, word + "ペイ");
        headquarters.upload(
                imports,
                imports,
                Map.of("format", "standard"),
                "receipts",
                Map.of(word + "の売上.csv", receipts.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        ids.put(
                "salesBatch",
                found(
                        "/sales/imports/([0-9a-f-]{36})",
                        headquarters.get(imports).body()));
        headquarters.upload(
                "/headquarters/sales/published",
                "/headquarters/sales/published",
                Map.of("source", word, "fiscalYear", "2003"),
                "facilityTable",
                Map.of(
                        word + ".csv",
                        "facility,sales_yen,cash_yen,cashless_yen\n%s,100,90,10\n"
                                .formatted(word)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** A day of a counter that was closed, approved and handed over, and one that is open. */
    private void settle(SettledOfTest settlement) {
        ids.putAll(settlement.settle(
                city, account(Role.CLERK).staff(), account(Role.HEAD).staff(), word));
    }

    private void keepTheLedger(HttpVisitor clerk) {
        var fresh = "/staff/savings/new";
        var measure = Map.of(
                "name", word + "をなくす",
                "kind", "online",
                "status", "running",
                "fiscalYear", "2023",
                "formula", "5分×64か所×250日",
                "hours", "1334",
                "do", "save");
        ids.put("measure", found("/staff/savings/([0-9a-f-]{36})", location(clerk.submit(fresh, fresh, measure))));
        ids.put("rpa", "two-" + UUID.randomUUID().toString().substring(0, 8));
        var register = "/staff/savings/rpa/new";
        location(clerk.submit(
                register,
                register,
                Map.of(
                        "code", id("rpa"),
                        "name", word + "の登録",
                        "owner", "担当",
                        "scenario", "1.0",
                        "minutesPerItem", "3",
                        "plannedHours", "200",
                        "runsEveryDays", "31")));
    }

    private void callAMeeting() {
        var fresh = "/headquarters/packs/new";
        var meeting = Map.of(
                "held.year", "2024",
                "held.month", "2",
                "held.day", "9",
                "name", word + "の会議",
                "agenda", word + "について | 報告 | 資料1");
        var made = location(staff(Role.HEADQUARTERS).submit(fresh, fresh, meeting));
        ids.put("meeting", found("/headquarters/packs/([0-9a-f-]{36})", made));
    }

    private JsonNode file() {
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

    private void enter(JsonNode filed) {
        location(resident.submit(
                "/status",
                "/status",
                Map.of(
                        "number",
                        filed.at("/receipt").asString(),
                        "code",
                        filed.at("/code").asString())));
    }

    private void step(String which, Role role, String step, Map<String, String> fields) {
        var address = "/staff/cases/" + id(which);
        var version = found(
                "name=\"version\"[^>]*value=\"([0-9]+)\"",
                staff(role).get(address).body());
        var all = new HashMap<>(fields);
        all.put("version", version);
        location(staff(role).submit(address, address + "/" + step, all));
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.uri() + answer.body()));
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("There is no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
