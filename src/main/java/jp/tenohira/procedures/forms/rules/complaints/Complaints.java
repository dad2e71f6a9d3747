package jp.tenohira.procedures.forms.rules.complaints;

import dev.cel.common.CelIssue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Says in plain words what the compiler of the rule language found. */
public final class Complaints {

    private final Vocabulary vocabulary;

    public Complaints(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public NameComplaints names() {
        return new NameComplaints(vocabulary);
    }

    /** Of what cannot be read only the first thing is said, for the others follow from it. */
    public List<Complaint> of(String expression, Collection<CelIssue> issues) {
        var said = new ArrayList<Complaint>();
        for (var issue : issues) {
            var at = offset(expression, issue);
            var syntax = SyntaxComplaints.of(expression, at, issue.getMessage());
            if (syntax.isPresent()) {
                return List.of(syntax.get());
            }
            said.add(type(expression, at, issue.getMessage()).orElseGet(() -> unknown(expression, at, issue)));
        }
        return Macros.misused(expression, said).map(List::of).orElseGet(() -> List.copyOf(said));
    }

    private Optional<Complaint> type(String expression, int at, String message) {
        return new TypeComplaints(vocabulary, expression, at).of(message);
    }

    private static Complaint unknown(String expression, int at, CelIssue issue) {
        return Complaint.of(
                expression,
                at,
                1,
                "式を読み取れません(%s)。".formatted(issue.getMessage()),
                "The expression cannot be read: %s.".formatted(issue.getMessage()));
    }

    private static int offset(String expression, CelIssue issue) {
        var where = issue.getSourceLocation();
        var lines = expression.split("\n", -1);
        int offset = Math.max(0, where.getColumn());
        for (int i = 0; i < where.getLine() - 1 && i < lines.length; i++) {
            offset += lines[i].codePointCount(0, lines[i].length()) + 1;
        }
        return offset;
    }
}
