package jp.tenohira.city;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.applications.OpenProcedure;
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
import jp.tenohira.payments.settlement.SettledOfTest;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.releases.Releases;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One city with something of everything: staff of each role, a procedure, a case sent back and being mended, a case
 * decided with its notice, a check, findings, a saved view, a bulk action and a token. A word that stands nowhere else
 * is in the name of each.
 */
public final class CityOfTest {

    private final Municipality city;
    private final int port;
    private final String word;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<Role, Account> accounts = new HashMap<>();
    private final Map<Role, HttpVisitor> staff = new HashMap<>();
    private final HttpVisitor resident;

    /** Builds cities through the pages and the API, as people would. */
    @Component
    public static class Builder {

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

        public CityOfTest build(Municipality city, int port, String word) {
            var built = new CityOfTest(city, port, word);
            built.hireStaff(organisation, accounts);
            built.ids.put("procedure", procedures.of(city, built.id("section"), word + "の申請"));
            built.makeToken(tokens);
            built.addWebhook();
            built.useTheAiDesk(desk);
            var papers = new CityForms(built);
            papers.propose(forms, releases);
            papers.changeTheQuestionBank(bank);
            var cases = new CityCases(built);
            cases.fileAndMend();
            cases.fileAndDecide();
            cases.grantAndIssue();
            cases.workAtTheDesk();
            cases.giveCourses(course);
            var headquarters = new CityHeadquarters(built);
            headquarters.keepTheLedger(built.staff(Role.CLERK));
            headquarters.planTheBudget();
            headquarters.keepFigures();
            headquarters.callAMeeting();
            headquarters.hearVendors();
            headquarters.printAndMeet();
            var money = new CityMoney(built);
            money.sellAtTheCounter();
            money.settle(settlement);
            money.showCodes();
            money.payOnline(jdbc);
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
    public String word() {
        return word;
    }

    /** What can be searched for without typing the whole word. */
    public String beginning() {
        return word.substring(0, word.length() / 2);
    }

    /** An id of something of this city: section, procedure, receipt, decided, draft, page, file, check, job, account, token … */
    public String id(String what) {
        var id = ids.get(what);
        if (id == null) {
            throw new AssertionError("This city has no " + what);
        }
        return id;
    }

    public Municipality municipality() {
        return city;
    }

    public HttpVisitor visitor() {
        return city.equals(Cities.KORIYAMA) ? HttpVisitor.at(port) : HttpVisitor.atAizuwakamatsu(port);
    }

    /** Somebody signed in with this role. */
    public HttpVisitor staff(Role role) {
        return staff.computeIfAbsent(role, _ -> visitor().signedIn(account(role).login()));
    }

    Map<String, String> ids() {
        return ids;
    }

    Account account(Role role) {
        return Objects.requireNonNull(accounts.get(role), "Nobody was hired as " + role);
    }

    /** A resident who has entered the codes of both cases and mends one of them. */
    public HttpVisitor resident() {
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
        ids.put("webhook", PartOfCity.found("/staff/admin/webhooks/([0-9a-f-]{36})", added.body()));
    }

    /** A conversation and a contested finding of the clerk's. */
    private void useTheAiDesk(DeskOfTest desk) {
        var clerk = account(Role.CLERK).staff();
        ids.put("chat", desk.conversation(city, clerk, word + "のあいさつ文").toString());
        ids.put("contest", desk.contest(city, clerk, word + "の件で佐藤花子さんへ").toString());
        ids.put("template", desk.template(city, clerk, word).toString());
        ids.putAll(desk.papers(city, clerk, word));
    }
}
