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
                    new Flag("samePersonTwice", false),
                    new Rows(
                            "steps",
                            List.of(
                                    Words.line("label").called("step.label"),
                                    new Reviewers(),
                                    People.one("deputy"),
                                    Line.whole("days").called("step.days"),
                                    People.one("escalateTo"),
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

    static final Rows RECEPTIONS = new Rows(
            "receptions",
            List.of(
                    new Moment("from"),
                    new Moment("until"),
                    new Nested("grace", List.of(Line.whole("minutes").called("grace.minutes"))),
                    new Nested(
                            "every",
                            List.of(
                                    Line.whole("days").called("every.days"),
                                    Line.whole("openDays").called("every.openDays"),
                                    new Moment("from").called("every.from")))),
            "{}");

    static final Rows CERTIFICATES = new Rows(
            "certificates",
            List.of(
                    Line.text("title").called("certificate.title").necessary(),
                    new Lines("body", "certificate.body", Lines.Kind.LIST, true),
                    new Lines("rows", "certificate.rows", Lines.Kind.PAIRS, false),
                    new Lines("note", "certificate.note", Lines.Kind.ONE, false),
                    new Expression("when", false, false).called("certificate.when"),
                    Line.text("id").called("certificate.id")),
            """
            {"id": "", "title": "", "body": ["{applicantName.family} {applicantName.given} 様について証明します。"]}""");

    private Office() {}
}
