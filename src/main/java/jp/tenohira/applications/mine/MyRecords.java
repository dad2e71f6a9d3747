package jp.tenohira.applications.mine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.casefile.CaseEvent;
import jp.tenohira.applications.casefile.CaseMessage;
import jp.tenohira.applications.casefile.CaseVersion;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.drafts.OwnedDrafts;
import jp.tenohira.applications.drafts.OwnedDrafts.OwnedDraft;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.residents.Profiles;
import jp.tenohira.identity.residents.Resident;
import jp.tenohira.identity.residents.Residents;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of a resident, in the shape of the file they download. */
@Component
class MyRecords {

    /** What a resident is told of; the rest is the section's own work. */
    private static final Set<Step> TOLD =
            Set.of(Step.SUBMIT, Step.ACCEPT, Step.SEND_BACK, Step.RESUBMIT, Step.NOTIFY, Step.WITHDRAW);

    private final Residents residents;
    private final Profiles profiles;
    private final Casefiles casefiles;
    private final OwnedDrafts drafts;
    private final MyPages pages;
    private final JsonMapper json;

    MyRecords(
            Residents residents,
            Profiles profiles,
            Casefiles casefiles,
            OwnedDrafts drafts,
            MyPages pages,
            JsonMapper json) {
        this.residents = residents;
        this.profiles = profiles;
        this.casefiles = casefiles;
        this.drafts = drafts;
        this.pages = pages;
        this.json = json;
    }

    record Value(String value, String source, String at) {}

    Map<String, Object> profile(Resident resident) {
        var account = residents.find(resident.id()).orElseThrow();
        var values = new LinkedHashMap<String, Value>();
        profiles.of(resident)
                .forEach((field, value) -> values.put(
                        field.name(),
                        new Value(
                                value.value(), value.source().name(), value.at().toString())));
        var all = new LinkedHashMap<String, Object>();
        all.put("issuer", account.issuer());
        all.put("subject", account.subject());
        all.put("createdAt", account.createdAt().toString());
        all.put("signedInAt", account.signedInAt().toString());
        account.consentedAt().ifPresent(at -> all.put("consentedAt", at.toString()));
        all.put("values", values);
        return all;
    }

    record DraftRecord(String title, String savedAt, String expiresAt, JsonNode answers) {}

    DraftRecord draft(Resident resident, OwnedDraft draft, Lang lang) {
        return new DraftRecord(
                pages.title(draft.procedure(), draft.formVersion(), lang),
                draft.savedAt().toString(),
                draft.expiresAt().toString(),
                json.readTree(drafts.answers(resident, draft.id())));
    }

    record Submission(int number, String submittedAt, JsonNode answers) {}

    record Happened(String at, String step, String reason) {}

    record Message(String at, String direction, String body) {}

    record Application(
            String receipt,
            String title,
            String state,
            String outcome,
            String submittedAt,
            List<Submission> submissions,
            List<Happened> history,
            List<Message> messages) {}

    Application application(Casefile casefile, Lang lang) {
        var outcome = casefile.outcome();
        var notified = casefiles.events(casefile.id()).stream().anyMatch(e -> e.step() == Step.NOTIFY);
        return new Application(
                casefile.receipt().value(),
                pages.title(casefile.procedure(), casefile.formVersion(), lang),
                casefile.state().name(),
                outcome == null || !notified ? "" : outcome.name(),
                casefile.submittedAt().toString(),
                casefiles.versions(casefile.id()).stream().map(this::submission).toList(),
                casefiles.events(casefile.id()).stream()
                        .filter(event -> TOLD.contains(event.step()))
                        .map(MyRecords::happened)
                        .toList(),
                casefiles.messages(casefile.id()).stream()
                        .map(MyRecords::message)
                        .toList());
    }

    private Submission submission(CaseVersion version) {
        return new Submission(version.number(), version.submittedAt().toString(), json.readTree(version.answers()));
    }

    private static Happened happened(CaseEvent event) {
        var told = event.step() == Step.SEND_BACK && event.reason() != null ? event.reason() : "";
        return new Happened(event.at().toString(), event.step().name(), told);
    }

    private static Message message(CaseMessage message) {
        return new Message(message.at().toString(), message.direction().name(), message.body());
    }
}
