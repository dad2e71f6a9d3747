package jp.tenohira.payments.settlement.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.ApiClient;
import jp.tenohira.payments.settlement.notices.BankNotices;
import jp.tenohira.payments.settlement.notices.NoticeProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where a program posts files of the bank, by a token with the scope {@code settlement:write}. The same file again changes nothing. */
@RestController
class NoticesApi {

    private static final int LONGEST_NAME = 300;

    private final BankNotices notices;
    private final SettlementTokens tokens;

    NoticesApi(BankNotices notices, SettlementTokens tokens) {
        this.notices = notices;
        this.tokens = tokens;
    }

    /**
     * @param fresh false when the same file had been taken in before
     * @param known credits that another file had told of
     * @param received payouts and days of cash that its credits matched
     */
    record Taken(UUID notice, boolean fresh, int credits, int known, int received) {}

    record Wrong(int record, int at, String value, String expected) {}

    record Refusal(String title, int status, List<Wrong> problems) {}

    @PostMapping("/api/v1/bank-notices:import")
    ResponseEntity<?> take(
            ApiClient client, HttpServletRequest request, @RequestParam(defaultValue = "bank-notice") String name)
            throws IOException {
        var staff = tokens.mustWrite(client);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "A name has at most %d characters".formatted(LONGEST_NAME));
        }
        var content = request.getInputStream().readNBytes((int) BankNotices.MOST_BYTES + 1);
        if (content.length > BankNotices.MOST_BYTES) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE, "A file has at most %d bytes".formatted(BankNotices.MOST_BYTES));
        }
        return switch (notices.take(name, content, staff)) {
            case Outcome.Accepted<BankNotices.Taken, List<NoticeProblem>>(var taken) -> {
                var notice = taken.notice();
                yield ResponseEntity.ok(
                        new Taken(notice.id(), taken.fresh(), notice.credits(), notice.known(), taken.received()));
            }
            case Outcome.Refused<BankNotices.Taken, List<NoticeProblem>>(var problems) ->
                ResponseEntity.unprocessableContent()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(new Refusal(
                                "Nothing was imported",
                                HttpStatus.UNPROCESSABLE_CONTENT.value(),
                                problems.stream()
                                        .map(problem -> new Wrong(
                                                problem.record(),
                                                problem.at(),
                                                problem.value(),
                                                problem.expected().in(Lang.EN)))
                                        .toList()));
        };
    }
}
