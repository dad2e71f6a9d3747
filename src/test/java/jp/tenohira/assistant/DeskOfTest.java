package jp.tenohira.assistant;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.assistant.admission.Admissions;
import jp.tenohira.assistant.admission.Question;
import jp.tenohira.assistant.admission.Questions;
import jp.tenohira.assistant.admission.Readings;
import jp.tenohira.assistant.admission.ShortTest;
import jp.tenohira.assistant.allowances.Allowance;
import jp.tenohira.assistant.allowances.Allowances;
import jp.tenohira.assistant.chat.Chats;
import jp.tenohira.assistant.contests.ContestedFindings;
import jp.tenohira.assistant.knowledge.KnowledgeOfTest;
import jp.tenohira.assistant.minutes.MinutesOfTest;
import jp.tenohira.assistant.templates.SectionTemplates;
import jp.tenohira.assistant.templates.SectionTemplates.Draft;
import jp.tenohira.assistant.templates.TemplateWording;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes conversations and contested findings for tests, and says what a city allows. */
@Component
public class DeskOfTest {

    private static final Staff ADMINISTRATOR = new Staff(UUID.randomUUID(), "試験", Role.ADMINISTRATOR, null);

    private final Chats chats;
    private final ContestedFindings contests;
    private final Allowances allowances;
    private final Guard guard;
    private final Readings readings;
    private final ShortTest test;
    private final Questions questions;
    private final Admissions admissions;
    private final JdbcClient jdbc;
    private final KnowledgeOfTest knowledge;
    private final MinutesOfTest minutes;
    private final SectionTemplates templates;

    DeskOfTest(
            Chats chats,
            ContestedFindings contests,
            Allowances allowances,
            Guard guard,
            Readings readings,
            ShortTest test,
            Questions questions,
            Admissions admissions,
            JdbcClient jdbc,
            KnowledgeOfTest knowledge,
            MinutesOfTest minutes,
            SectionTemplates templates) {
        this.templates = templates;
        this.readings = readings;
        this.test = test;
        this.questions = questions;
        this.admissions = admissions;
        this.jdbc = jdbc;

        this.knowledge = knowledge;
        this.minutes = minutes;
        this.chats = chats;
        this.contests = contests;
        this.allowances = allowances;
        this.guard = guard;
    }

    /** Lets somebody use the desk: the guideline in force confirmed, the test passed. */
    public Staff admit(Municipality city, Staff who) {
        CurrentMunicipality.run(city, () -> {
            readings.confirm(who);
            test.take(who, questions.all().stream().map(Question::right).toList());
        });
        return who;
    }

    /** Lets a tool use the desk: somebody who may use it answers for its token. */
    public String admit(Municipality city, String secret) {
        var answerer = admit(city, new Staff(UUID.randomUUID(), "試験 責任者", Role.HEADQUARTERS, null));
        CurrentMunicipality.run(city, () -> {
            var token = jdbc.sql("select id from api_token where hash = sha256(convert_to(:secret, 'UTF8'))")
                    .param("secret", secret)
                    .query(UUID.class)
                    .single();
            if (!admissions.answerFor(answerer, token)) {
                throw new AssertionError("Nobody may answer for the token");
            }
        });
        return secret;
    }

    /** A conversation of one turn; the city keeps conversations from now on. */
    public UUID conversation(Municipality city, Staff who, String prompt) {
        allow(city, keeping(30));
        return CurrentMunicipality.call(city, () -> {
            var chat = chats.begin(who, List.of(), prompt);
            chats.add(who, chat, prompt, "回答 " + prompt, UUID.randomUUID());
            return chat;
        });
    }

    /** A draft of a template. */
    public UUID template(Municipality city, Staff who, String word) {
        var draft = new Draft(
                "greeting",
                new TemplateWording(word + "の駐輪場", word + "の駐輪場の案内を書いてください。", ""),
                TemplateWording.NONE,
                "広報係長");
        return CurrentMunicipality.call(city, () -> switch (templates.make(who, draft)) {
            case Outcome.Accepted<UUID, ?>(var id) -> id;
            case Outcome.Refused<UUID, ?>(var why) -> throw new AssertionError(why);
        });
    }

    public UUID contest(Municipality city, Staff who, String text) {
        return CurrentMunicipality.call(
                city,
                () -> contests.contest(
                        who, text, guard.inspect(text, 1).findings().getFirst(), "架空の名前です"));
    }

    /** A collection with a document, and drafted minutes, of the person's section; their ids by what they are. */
    public Map<String, String> papers(Municipality city, Staff who, String word) {
        var collection = knowledge.collection(city, who, word + "の資料", 1, false);
        var document = knowledge.document(city, who, collection, word + "の計画", word + "の駐輪場を整備する。");
        return Map.of(
                "collection", collection.id().toString(),
                "document", document.toString(),
                "minutes",
                        minutes.drafted(city, who, word + "の打合せ", "議長：" + word + "の駐輪場を整備する。")
                                .toString());
    }

    public void allow(Municipality city, Allowance allowance) {
        CurrentMunicipality.call(city, () -> allowances.change(ADMINISTRATOR, allowance));
    }

    /** The usual allowance with conversations kept so long. */
    public static Allowance keeping(int days) {
        var usual = Allowance.USUAL;
        return new Allowance(0, days, usual.person(), usual.section());
    }
}
