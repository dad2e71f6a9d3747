package jp.tenohira.applications.carrying;

import java.util.List;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Role;
import jp.tenohira.procedures.Inventory;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.SampleProcedures;
import jp.tenohira.procedures.forms.releases.Proposal;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.procedures.forms.releases.Releases;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.StaffOfTest;
import org.springframework.stereotype.Component;

/** A small form that is released and changed, each time for a procedure of its own in Koriyama. */
@Component
class FlowerBeds {

    private static final String FORM = """
            procedure: CODE
            title: {ja: 花壇の申込み, en: A flower bed}
            summary: {ja: 花壇を借ります。, en: Rent a flower bed.}
            minutes: 5
            savings: {minutesPerApplication: 7, sheetsPerApplication: 1}
            receptions:
              - {from: "2023-04-01T00:00", until: "2100-01-01T00:00"}
            pages:
              - id: bed
                title: {ja: 花壇, en: Bed}
                questions:
                  - {id: beds, type: number, label: {ja: 区画の数, en: Beds}, min: 1, max: 9}
                  - id: flower
                    type: choice
                    label: {ja: 花, en: Flower}
                    options:
                      - {value: rose, label: {ja: ばら, en: Rose}}
                      - {value: lily, label: {ja: ゆり, en: Lily}}
              - id: last
                title: {ja: 最後に, en: Last}
                questions:
                  - {id: agreed, type: consent, label: {ja: 同意する, en: I agree}, text: {ja: 手入れをします。, en: I water them.}}
            """;

    private final Releases releases;
    private final Inventory inventory;
    private final StaffOfTest accounts;

    FlowerBeds(Releases releases, Inventory inventory, StaffOfTest accounts) {
        this.releases = releases;
        this.inventory = inventory;
        this.accounts = accounts;
    }

    static String form(String procedure) {
        return FORM.replace("CODE", procedure);
    }

    String section() {
        return accounts.section(Cities.KORIYAMA);
    }

    /** A procedure whose first version is in force; its code. */
    String procedure(String section) {
        var code = SampleProcedures.code("beds");
        CurrentMunicipality.run(
                Cities.KORIYAMA,
                () -> inventory.importInventory(List.of(Procedure.atTheCounter(
                        code, Text.plain("花壇の申込み"), "かだんのもうしこみ", section, Text.plain("試験のための手続です。")))));
        release(code, section, form(code), 0);
        return code;
    }

    /** Proposes as a clerk and releases as the head. */
    void release(String procedure, String section, String yaml, int inForce) {
        var clerk = accounts.account(Cities.KORIYAMA, Role.CLERK, section).staff();
        var head = accounts.account(Cities.KORIYAMA, Role.HEAD, section).staff();
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            var number =
                    accepted(releases.propose(procedure, yaml, "改定", clerk)).number();
            accepted(releases.release(procedure, number, inForce, head));
        });
    }

    private static Proposal accepted(Outcome<Proposal, ReleaseRefused> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Proposal, ?>(var proposal) -> proposal;
            case Outcome.Refused<Proposal, ReleaseRefused>(var why) -> throw new AssertionError("Refused: " + why);
        };
    }
}
