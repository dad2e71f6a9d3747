package jp.tenohira.applications.webhooks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.ApplicationSubmitted;
import jp.tenohira.applications.CaseMoved;
import jp.tenohira.applications.casefile.Casefiles;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what happened to cases into the outbox, in the transaction in which it happens. */
@Component
class WebhookOutbox {

    static final String SUBMITTED = "case.submitted";
    static final String MOVED = "case.moved";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Casefiles casefiles;
    private final JsonMapper json = JsonMapper.builder().build();

    WebhookOutbox(Webhooks webhooks, Deliveries deliveries, Casefiles casefiles) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.casefiles = casefiles;
    }

    @EventListener
    void on(ApplicationSubmitted event) {
        var data = new LinkedHashMap<String, Object>();
        data.put("receipt", event.receipt().value());
        data.put("procedure", event.procedure());
        data.put("section", event.section());
        data.put("state", "SUBMITTED");
        data.put("version", 1);
        write(event.procedure(), SUBMITTED, event.receipt().value(), event.submittedAt(), data);
    }

    @EventListener
    void on(CaseMoved event) {
        var casefile = casefiles.find(event.id());
        if (casefile.isEmpty()) {
            return;
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("receipt", event.receipt().value());
        data.put("procedure", casefile.get().procedure());
        data.put("section", casefile.get().section());
        data.put("step", event.step().name());
        data.put("from", event.from().name());
        data.put("state", event.to().name());
        data.put("version", event.version());
        write(casefile.get().procedure(), MOVED, event.receipt().value(), event.at(), data);
    }

    private void write(String procedure, String kind, String receipt, Instant at, Map<String, Object> data) {
        for (var webhook : webhooks.hearing(procedure)) {
            var body = new LinkedHashMap<String, Object>();
            body.put("type", kind);
            body.put("timestamp", at.toString());
            body.put("data", data);
            deliveries.add(webhook, UUID.randomUUID(), kind, receipt, json.writeValueAsString(body), at);
        }
    }
}
