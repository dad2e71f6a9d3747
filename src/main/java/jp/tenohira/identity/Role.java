package jp.tenohira.identity;

import java.util.Locale;
import jp.tenohira.core.Text;

/** What a member of staff is there for, and the page that work begins on. */
public enum Role {
    /** Checks and answers the cases of the own section. */
    CLERK(Text.of("担当者", "Clerk"), "/staff/cases"),
    /** Decides the cases of the own section. */
    HEAD(Text.of("課長", "Section head"), "/staff/cases"),
    /** Runs the house: accounts, tokens, audit trail. Sees no case. */
    ADMINISTRATOR(Text.of("システム管理者", "Administrator"), "/staff/admin"),
    /** Reads the figures of the whole city. Sees case codes, no personal data. */
    HEADQUARTERS(Text.of("DX推進本部", "DX headquarters"), "/headquarters");

    private final Text label;
    private final String home;

    Role(Text label, String home) {
        this.label = label;
        this.home = home;
    }

    public Text label() {
        return label;
    }

    public String home() {
        return home;
    }

    /** Whether the role belongs to one section and sees that section's cases only. */
    public boolean ofSection() {
        return this == CLERK || this == HEAD;
    }

    /** The role's word on the command line and in addresses: clerk, head, administrator, headquarters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The authority Spring Security knows the role by. */
    public String authority() {
        return "ROLE_" + name();
    }
}
