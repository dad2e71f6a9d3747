package jp.tenohira.assistant.web.desk;

import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.util.Locale;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.ui.Frame;

/** Each refusal in one sentence for the person who asked. */
public final class RefusalWords {

    private RefusalWords() {}

    public static String of(Frame frame, Refusal refusal) {
        return switch (refusal) {
            case Refusal.Malformed malformed -> t(frame, "refused.malformed");
            case Refusal.TooLong(var characters, var most) -> t(frame, "text.long", characters, most);
            case Refusal.ModelUnknown unknown -> t(frame, "refused.model");
            case Refusal.NotAdmitted notAdmitted -> t(frame, "refused.not-admitted");
            case Refusal.NotText notText -> t(frame, "refused.not-text");
            case Refusal.GuardSilent(var why) ->
                t(frame, "refused.guard." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case Refusal.Blocked blocked ->
                t(
                        frame,
                        "refused.blocked",
                        KeptBackView.articles(frame, blocked.articles()),
                        blocked.level(),
                        blocked.modelLevel());
            case Refusal.WouldLeak() -> t(frame, "refused.leak");
            case Refusal.TooFast(var left) -> t(frame, "many", left.toSeconds() + 1);
            case Refusal.QuotaUsed(var ofSection, var most) ->
                t(frame, ofSection ? "refused.quota.section" : "refused.quota.person", most);
            case Refusal.BudgetSpent(var ofSection, var budget) ->
                t(frame, ofSection ? "refused.budget.section" : "refused.budget.person", budget);
            case Refusal.Upstream upstream ->
                t(
                        frame,
                        "refused.upstream."
                                + upstream.cause()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'));
        };
    }
}
