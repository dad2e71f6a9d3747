package jp.tenohira.standards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;

/** The hearings of vendors. Whoever holds a link that is in force sees and answers its hearing and nothing else. */
public interface Hearings {

    int LONGEST_ANSWER = 2000;
    int LONGEST_NAME = 200;
    int MOST_DAYS = 60;

    List<Hearing> of(Staff reader, CoreSystem system);

    Optional<Hearing> find(Staff reader, UUID id);

    /** All sendings, the newest first. */
    List<Hearing.Answers> answers(UUID hearing);

    List<Hearing.Link> links(UUID hearing);

    Outcome<Hearing, StandardsRefused> open(Staff writer, CoreSystem system, String vendor);

    /** Makes a link that is in force for some days. Answers its secret: 256 random bits, of which only the digest is kept. */
    Outcome<String, StandardsRefused> makeLink(Staff writer, UUID hearing, int days);

    boolean revoke(Staff writer, UUID hearing, int number);

    /** The hearing of a link that is in force; unknown, expired and revoked ones are the same nothing. */
    Optional<Hearing> byLink(String secret);

    /** What the vendor sends over the link. */
    Outcome<Hearing.Answers, StandardsRefused> answerByLink(
            String secret, String by, Map<HearingQuestion, String> answers);

    /** What staff write down for the vendor. */
    Outcome<Hearing.Answers, StandardsRefused> answer(
            Staff writer, UUID hearing, String by, Map<HearingQuestion, String> answers);
}
