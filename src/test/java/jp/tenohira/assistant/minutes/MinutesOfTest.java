package jp.tenohira.assistant.minutes;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.tenohira.assistant.minutes.speech.Unheard;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/** Makes meetings for tests. */
@Component
public class MinutesOfTest {

    private final Minutes minutes;
    private final MinutesRecords records;

    MinutesOfTest(Minutes minutes, MinutesRecords records) {
        this.minutes = minutes;
        this.records = records;
    }

    /** A meeting of a transcript. */
    public MinutesRecord meeting(Municipality city, Staff who, String title, int level, String transcript) {
        var sent = new Minutes.Sent(title, null, level, "a.txt", transcript.getBytes(StandardCharsets.UTF_8));
        return CurrentMunicipality.call(city, () -> switch (minutes.transcript(who, sent)) {
            case Outcome.Accepted<UUID, Unheard>(var id) ->
                records.find(who, id).orElseThrow();
            case Outcome.Refused<UUID, Unheard>(var why) -> throw new AssertionError(why);
        });
    }

    /** A meeting with a draft somebody wrote. */
    public UUID drafted(Municipality city, Staff who, String title, String transcript) {
        var meeting = meeting(city, who, title, 1, transcript);
        CurrentMunicipality.run(city, () -> minutes.edit(who, meeting, "# " + title + "\n" + transcript, 0));
        return meeting.id();
    }
}
