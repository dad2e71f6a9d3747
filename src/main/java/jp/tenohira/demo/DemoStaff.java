package jp.tenohira.demo;

import java.util.List;
import jp.tenohira.core.Text;
import jp.tenohira.identity.DemoAccounts;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.StaffAccounts;
import jp.tenohira.identity.StaffAccounts.NewAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The accounts of the demo city. Their passwords are public by design; a real city never has this bean. */
@Component
@ConditionalOnBooleanProperty("tenohira.demo")
class DemoStaff implements DemoAccounts {

    private record Person(
            String login, String name, Role role, @Nullable String section, String password, Text description) {}

    private static final String CHILDREN = "kodomo-seisaku";

    private static final List<Person> PEOPLE = List.of(
            new Person(
                    "clerk",
                    "佐藤 担当",
                    Role.CLERK,
                    CHILDREN,
                    "demo-clerk-2023",
                    Text.of("担当職員(こども政策課)", "Clerk, Children's Policy Section")),
            new Person(
                    "head",
                    "鈴木 課長",
                    Role.HEAD,
                    CHILDREN,
                    "demo-head-2023",
                    Text.of("所属長(こども政策課)", "Section head, Children's Policy Section")),
            new Person(
                    "clerk2",
                    "渡辺 担当",
                    Role.CLERK,
                    "shimin-ka",
                    "demo-clerk2-2023",
                    Text.of("担当職員(市民課)", "Clerk, Citizens' Section")),
            new Person(
                    "head2",
                    "小林 課長",
                    Role.HEAD,
                    "shimin-ka",
                    "demo-head2-2023",
                    Text.of("所属長(市民課)", "Section head, Citizens' Section")),
            new Person(
                    "dx",
                    "加藤 課長",
                    Role.HEAD,
                    "dx-senryaku",
                    "demo-dx-2023",
                    Text.of("所属長(DX戦略課・決済事業者の担当)", "Section head, DX Strategy Section, in charge of payouts")),
            new Person(
                    "admin", "高橋 管理", Role.ADMINISTRATOR, null, "demo-admin-2023", Text.of("システム管理者", "Administrator")),
            new Person(
                    "headquarters",
                    "伊藤 推進",
                    Role.HEADQUARTERS,
                    null,
                    "demo-headquarters-2023",
                    Text.of("DX推進本部", "DX headquarters")));

    @Override
    public List<DemoAccount> accounts() {
        return PEOPLE.stream()
                .map(p -> new DemoAccount(p.login(), p.password(), p.description()))
                .toList();
    }

    void settleIn(StaffAccounts staff) {
        for (var person : PEOPLE) {
            if (staff.findByLogin(person.login()).isEmpty()) {
                staff.create(new NewAccount(
                        person.login(), person.name(), person.role(), person.section(), person.password()));
            }
        }
    }
}
