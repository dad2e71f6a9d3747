package jp.tenohira.procedures.forms.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.definition.handling.Handling;
import jp.tenohira.procedures.forms.definition.intake.Quota;
import jp.tenohira.procedures.forms.definition.intake.SignIn;
import jp.tenohira.procedures.forms.definition.intake.WaitingRoom;

/**
 * A procedure's form as it was published.
 *
 * @param minutes how long filling it in takes
 * @param legalBasis the laws, ordinances and rules it rests on
 * @param needs what to have at hand
 * @param afterwards what happens after it was filed, in order
 * @param handling what the office does with it then
 * @param quota how many places each reception gives; without one everybody is taken
 * @param waitingRoom how many may begin in a minute; without one everybody at once
 * @param signIn whether one applies with an account
 */
public record FormDefinition(
        String procedure,
        Text title,
        Text summary,
        List<Text> legalBasis,
        int minutes,
        List<Text> needs,
        List<Text> afterwards,
        Savings savings,
        List<ReceptionRule> receptions,
        Optional<Quota> quota,
        Optional<WaitingRoom> waitingRoom,
        SignIn signIn,
        Map<String, Group> groups,
        Map<String, Table> tables,
        List<Page> pages,
        List<CheckDefinition> checks,
        Handling handling) {

    public FormDefinition {
        legalBasis = List.copyOf(legalBasis);
        needs = List.copyOf(needs);
        afterwards = List.copyOf(afterwards);
        receptions = List.copyOf(receptions);
        groups = Map.copyOf(groups);
        tables = Map.copyOf(tables);
        pages = List.copyOf(pages);
        checks = List.copyOf(checks);
    }

    /** What one application filed here instead of on paper saves the city. */
    public record Savings(int minutesPerApplication, int sheetsPerApplication) {}

    public Optional<Group> groupOf(Page page) {
        return page.group().map(id -> groups.get(id));
    }
}
