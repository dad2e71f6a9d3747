package jp.tenohira.assistant.knowledge;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.assistant.gateway.Gateway;
import jp.tenohira.assistant.gateway.Gateway.Sent;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.assistant.knowledge.QuestionLog.End;
import jp.tenohira.assistant.models.Models;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/** Answers from what was found: through the gateway, from the quotes alone. Where nothing is found nothing is sent. */
@Component
public class Answering {

    private static final int MOST_QUOTES = 5;

    private final Knowledge knowledge;
    private final Gateway gateway;
    private final QuestionLog log;

    Answering(Knowledge knowledge, Gateway gateway, QuestionLog log) {
        this.knowledge = knowledge;
        this.gateway = gateway;
        this.log = log;
    }

    /** What came of a question; the quotes are there in every case. */
    public sealed interface Reply {

        Found found();

        /**
         * @param unfounded numbers the answer refers to though there is no such quote
         * @param referring whether it refers to any quote at all
         */
        record Answered(Found found, String answer, boolean referring, List<Integer> unfounded, UUID use)
                implements Reply {}

        /** No model is connected; the quotes are the answer. */
        record QuotesOnly(Found found) implements Reply {}

        /** @param byModel whether the model said so of quotes that looked like an answer */
        record NotThere(Found found, boolean byModel) implements Reply {}

        record Kept(Found found, Refusal why) implements Reply {}
    }

    /**
     * @param question at most {@link Knowledge#LONGEST} units
     * @param in one collection; empty for all the person may read
     * @throws IOException when nobody listens any more
     */
    public Reply ask(Staff who, String question, Optional<UUID> in, String model, int declaredLevel)
            throws IOException {
        var found = knowledge.find(who, question, in, MOST_QUOTES);
        if (!found.answers()) {
            log.write(who, End.NOT_THERE, found, null);
            return new Reply.NotThere(found, false);
        }
        var answer = new StringBuilder();
        var outcome = gateway.sendFromPage(
                who, Grounded.asked(model, question, declaredLevel, found.quotes()), answer::append);
        return switch (outcome) {
            case Outcome.Refused<Sent, Refusal>(var why) -> {
                log.write(who, End.REFUSED, found, null);
                yield new Reply.Kept(found, why);
            }
            case Outcome.Accepted<Sent, Refusal>(var sent) -> {
                var reply = reply(found, model, answer.toString(), sent.use());
                log.write(who, end(reply), found, sent.use());
                yield reply;
            }
        };
    }

    private static Reply reply(Found found, String model, String answer, UUID use) {
        if (model.equals(Models.NONE)) {
            return new Reply.QuotesOnly(found);
        }
        var cited = Grounded.cited(answer);
        if (cited.isEmpty() && answer.contains(Grounded.NOT_THERE)) {
            return new Reply.NotThere(found, true);
        }
        var unfounded = cited.stream()
                .filter(number -> number < 1 || number > found.quotes().size())
                .toList();
        return new Reply.Answered(found, answer, !cited.isEmpty(), unfounded, use);
    }

    private static End end(Reply reply) {
        return switch (reply) {
            case Reply.Answered answered -> End.ANSWERED;
            case Reply.QuotesOnly quotes -> End.QUOTED;
            case Reply.NotThere notThere -> End.NOT_THERE;
            case Reply.Kept kept -> End.REFUSED;
        };
    }
}
