package jp.tenohira.ui;

import java.util.List;

/** Links of the navigation that belong together. A narrow window shows those of the current group only. */
public record NavGroup(String label, List<NavItem> items) {

    public NavGroup {
        items = List.copyOf(items);
    }

    public String href() {
        return items.getFirst().href();
    }

    public boolean current() {
        return items.stream().anyMatch(NavItem::current);
    }

    /** The parts of the staff's work, by the order of their entries. */
    enum Part {
        CASES(20),
        FORMS(40),
        HEADQUARTERS(60),
        ASSISTANT(80),
        ADMINISTRATION(900),
        OWN(Integer.MAX_VALUE);

        private final int below;

        Part(int below) {
            this.below = below;
        }

        static Part of(NavEntry entry) {
            for (var part : values()) {
                if (entry.order() < part.below) {
                    return part;
                }
            }
            return OWN;
        }
    }
}
