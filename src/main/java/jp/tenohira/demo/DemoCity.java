package jp.tenohira.demo;

import java.util.stream.Collectors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Municipalities;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.procedures.CityHall;
import jp.tenohira.procedures.Inventory;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.entries.Entries;
import jp.tenohira.procedures.postal.PostalCodes;
import org.apache.commons.csv.CSVRecord;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Settles the demo city in the first municipality, once, before the doors open. */
@Component
@ConditionalOnBooleanProperty("tenohira.demo")
class DemoCity implements SmartInitializingSingleton {

    private final Municipalities municipalities;
    private final Organisation organisation;
    private final StaffAccounts accounts;
    private final Inventory inventory;
    private final Procedures procedures;
    private final Entries entries;
    private final DemoStaff staff;
    private final DemoLedger ledger;
    private final DemoBudget budget;
    private final DemoStandards standards;
    private final DemoMeeting meeting;
    private final DemoSales sales;
    private final DemoSettlement settlement;
    private final DemoPrinting printing;
    private final DemoKnowledge knowledge;
    private final PostalCodes postalCodes;

    DemoCity(
            Municipalities municipalities,
            Organisation organisation,
            StaffAccounts accounts,
            Inventory inventory,
            Procedures procedures,
            Entries entries,
            DemoStaff staff,
            DemoLedger ledger,
            DemoBudget budget,
            DemoStandards standards,
            DemoMeeting meeting,
            DemoSales sales,
            DemoSettlement settlement,
            DemoPrinting printing,
            DemoKnowledge knowledge,
            PostalCodes postalCodes) {
        this.municipalities = municipalities;
        this.organisation = organisation;
        this.accounts = accounts;
        this.inventory = inventory;
        this.procedures = procedures;
        this.entries = entries;
        this.staff = staff;
        this.ledger = ledger;
        this.budget = budget;
        this.standards = standards;
        this.meeting = meeting;
        this.sales = sales;
        this.settlement = settlement;
        this.printing = printing;
        this.knowledge = knowledge;
        this.postalCodes = postalCodes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var city = municipalities.all().getFirst();
        CurrentMunicipality.run(city, this::settle);
        greet(city);
    }

    /** Fukushima's part of the postal table, so that addresses fill in. */
    private void settlePostalCodes() {
        if (postalCodes.latest().isEmpty()) {
            var file = "postal-codes-fukushima.csv";
            if (postalCodes.replace(file, Sheets.bytes(file), "demo") instanceof Outcome.Refused<?, ?>(var problems)) {
                throw new IllegalStateException("The demo city's postal table cannot be read: " + problems);
            }
        }
    }

    private void settle() {
        settlePostalCodes();
        if (procedures.all().isEmpty()) {
            settleOrganisation();
            settleInventory();
        }
        staff.settleIn(accounts);
        if (ledger.isEmpty()) {
            settleOrganisation();
            ledger.settle();
        }
        budget.settle();
        standards.settle();
        meeting.settle();
        sales.settle();
        settlement.settle();
        printing.settle();
        knowledge.settle();
    }

    private void settleOrganisation() {
        var departments = Sheets.rows("departments.csv");
        organisation.putDepartments(departments.stream()
                .map(row -> new Department(row.get("code"), name(row), (int) row.getRecordNumber()))
                .toList());
        organisation.putSections(Sheets.rows("sections.csv").stream()
                .map(row -> new Section(row.get("code"), row.get("department"), name(row), (int) row.getRecordNumber()))
                .toList());
    }

    private void settleInventory() {
        var departments = organisation.departments().stream()
                .collect(Collectors.toMap(d -> d.name().in(Lang.JA), Department::code));
        inventory.putCityHall(new CityHall(
                "024-924-2491",
                Text.of("〒963-8601 福島県郡山市朝日一丁目23番7号", "1-23-7 Asahi, Koriyama, Fukushima 963-8601, Japan")));
        inventory.importInventory(Sheets.rows("procedures.csv").stream()
                .map(InventorySheets::procedure)
                .toList());
        entries.takeIn(
                "デモ",
                entries.all().stream()
                        .map(entry -> InventorySheets.asPublished(entries, entry))
                        .toList());
        Sheets.definitions().forEach(inventory::publishForm);
        inventory.importCoverage(Sheets.rows("procedure-coverage.csv").stream()
                .map(row -> InventorySheets.coverage(row, departments))
                .toList());
    }

    private void greet(Municipality city) {
        var lines = staff.accounts().stream()
                .map(a -> "    %-14s %-24s %s".formatted(a.login(), a.password(), description(a.description())))
                .collect(Collectors.joining(System.lineSeparator()));
        System.out.printf(
                "%n  %s のデモです。職員ページ /staff のアカウント — Demo city of %s; accounts for /staff:%n%n%s%n",
                city.name().in(Lang.JA), city.name().in(Lang.EN), lines);
    }

    private static String description(Text text) {
        return text.in(Lang.JA) + " / " + text.in(Lang.EN);
    }

    private static Text name(CSVRecord row) {
        return Text.of(row.get("name"), row.get("name_en"));
    }
}
