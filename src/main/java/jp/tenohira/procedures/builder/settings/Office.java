package jp.tenohira.procedures.builder.settings;

import java.util.List;

/** The settings of what the office does: whom it takes in, who decides, and what it costs. */
final class Office {

    static final Nested QUOTA = new Nested(
            "quota",
            List.of(
                    Line.whole("places"),
                    OneOf.of("order", "first-come", "lottery"),
                    Line.whole("waitingList"),
                    Line.whole("drawAfterHours"),
                    Words.line("publicValue").optional()));

    static final Nested WAITING_ROOM = new Nested(
            "waitingRoom",
            List.of(Line.whole("perMinute"), Line.whole("startWithinMinutes"), Line.whole("opensMinutesBefore")));

    static final Nested DECISION_PATH = new Nested(
            "decisionPath",
            List.of(
                    Line.whole("days").called("path.days"),
                    OneOf.of("afterMending", "restart", "continue"),
                    new Rows(
                            "steps",
                            List.of(
                                    Words.line("label").called("step.label"),
                                    OneOf.of("role", "clerk", "head"),
                                    Line.whole("days").called("step.days"),
                                    Line.text("id").called("step.id")),
                            """
                            {"id": "", "label": {"ja": ""}, "role": "head"}""")));

    static final Rows FEES = new Rows(
            "fees",
            List.of(
                    Words.line("label").called("fee.label"),
                    new Amount("amount"),
                    OneOf.of("due", "before-filing", "before-issue").keptAs("when"),
                    Words.line("legalBasis").called("fee.legalBasis"),
                    Line.text("kind").called("fee.kind"),
                    new Several("refund", List.of("withdrawn", "refused")),
                    Line.text("id").called("fee.id")),
            """
            {"id": "", "label": {"ja": ""}, "amount": 0, "when": "before-issue", "legalBasis": {"ja": ""}}""");

    private Office() {}
}
