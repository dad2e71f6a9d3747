package jp.tenohira.applications.webhooks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.webhooks.pages.WebhookPage;
import jp.tenohira.applications.webhooks.pages.WebhooksPage;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** The pages of webhooks. */
@Component
class WebhookViews {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Procedures procedures;
    private final Frames frames;
    private final Messages messages;

    WebhookViews(Webhooks webhooks, Deliveries deliveries, Procedures procedures, Frames frames, Messages messages) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.procedures = procedures;
        this.frames = frames;
        this.messages = messages;
    }

    String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "webhooks." + key, args);
    }

    WebhooksPage list(
            HttpServletRequest request, Lang lang, Staff staff, Map<String, String> typed, Map<String, String> wrong) {
        var rows = webhooks.all().stream()
                .map(webhook -> new Table.Row(List.of(
                        Table.Cell.link(webhook.name(), WebhooksController.PATH + "/" + webhook.id()),
                        new Table.Cell(webhook.url()),
                        new Table.Cell(procedure(lang, webhook)),
                        Table.Cell.tags(state(lang, webhook)))))
                .toList();
        return new WebhooksPage(
                frames.staff(request, lang, text(lang, "title"), staff.name()).withErrors(!wrong.isEmpty()),
                wrong.entrySet().stream()
                        .map(one -> new Problem(one.getKey(), one.getValue()))
                        .toList(),
                new Table(
                        text(lang, "title"),
                        List.of(
                                new Table.Column(text(lang, "name")),
                                new Table.Column(text(lang, "url")),
                                new Table.Column(text(lang, "procedure")),
                                new Table.Column(text(lang, "state"))),
                        rows),
                List.of(
                        field(lang, "name", typed, wrong, true),
                        field(lang, "url", typed, wrong, true),
                        field(lang, "procedure", typed, wrong, false)),
                List.of(Button.primary(text(lang, "add"))));
    }

    private Field field(
            Lang lang, String name, Map<String, String> typed, Map<String, String> wrong, boolean required) {
        return new TextField(
                name,
                name,
                text(lang, name),
                text(lang, name + ".hint"),
                wrong.get(name),
                required,
                TextField.Kind.TEXT,
                typed.getOrDefault(name, ""),
                "off",
                null,
                500);
    }

    private String procedure(Lang lang, Webhook webhook) {
        var code = webhook.procedure();
        return code == null
                ? text(lang, "procedure.all")
                : procedures.find(code).map(found -> found.name().in(lang)).orElse(code);
    }

    private Tag state(Lang lang, Webhook webhook) {
        return webhook.active()
                ? new Tag(text(lang, "state.active"), Tag.Colour.GREEN)
                : new Tag(text(lang, "state.paused"), Tag.Colour.GRAY);
    }

    /** @param secret to be shown this once; empty for none */
    WebhookPage one(
            HttpServletRequest request, Lang lang, Staff staff, Webhook webhook, int page, String secret, String done) {
        var notices = new ArrayList<Notice>();
        if (!secret.isEmpty()) {
            notices.add(Notice.warning(text(lang, "secret"), text(lang, "secret.once", secret)));
        }
        if (done.equals("again")) {
            notices.add(Notice.success("", text(lang, "again.done")));
        }
        var total = deliveries.count(webhook.id());
        var pages = Math.max(1, Math.ceilDiv(total, Deliveries.PAGE));
        var number = Math.clamp(page, 1, pages);
        var address = WebhooksController.PATH + "/" + webhook.id();
        var shown = deliveries.of(webhook.id(), number);
        return new WebhookPage(
                frames.staff(request, lang, webhook.name(), staff.name()),
                new Breadcrumb(List.of(new Link(text(lang, "title"), WebhooksController.PATH)), webhook.name()),
                notices,
                facts(lang, webhook),
                address,
                List.of(
                        webhook.active()
                                ? Button.secondary(text(lang, "pause")).sending("do", "pause")
                                : Button.primary(text(lang, "resume")).sending("do", "resume"),
                        Button.secondary(text(lang, "renew")).sending("do", "renew"),
                        Button.danger(text(lang, "remove")).to(address + "/remove")),
                log(lang, shown),
                address + "/deliveries",
                shown.stream()
                        .map(delivery -> Button.tertiary(text(lang, "again", delivery.receipt()))
                                .sending("delivery", delivery.id().toString()))
                        .toList(),
                new Pager(number, pages, address + "?page={page}", text(lang, "count", total)));
    }

    private SummaryList facts(Lang lang, Webhook webhook) {
        return new SummaryList(List.of(
                new SummaryList.Row(text(lang, "url"), webhook.url()),
                new SummaryList.Row(text(lang, "procedure"), procedure(lang, webhook)),
                new SummaryList.Row(text(lang, "state"), state(lang, webhook).text()),
                new SummaryList.Row(
                        text(lang, "created"),
                        JapaneseDates.dateTime(webhook.createdAt(), lang) + " " + webhook.createdBy())));
    }

    private Table log(Lang lang, List<Delivery> shown) {
        return new Table(
                text(lang, "log"),
                List.of(
                        new Table.Column(text(lang, "log.at")),
                        new Table.Column(text(lang, "log.kind")),
                        new Table.Column(text(lang, "log.receipt")),
                        new Table.Column(text(lang, "log.result")),
                        Table.Column.number(text(lang, "log.tries")),
                        new Table.Column(text(lang, "log.id"))),
                shown.stream()
                        .map(delivery -> new Table.Row(List.of(
                                new Table.Cell(JapaneseDates.dateTime(delivery.createdAt(), lang)),
                                new Table.Cell(delivery.kind()),
                                new Table.Cell(delivery.receipt()),
                                result(lang, delivery),
                                new Table.Cell(Integer.toString(delivery.tries())),
                                new Table.Cell(delivery.id().toString()))))
                        .toList());
    }

    private Table.Cell result(Lang lang, Delivery delivery) {
        var error = delivery.lastError() == null ? "" : delivery.lastError();
        if (delivery.nextTryAt() != null) {
            return new Table.Cell(error, null, List.of(new Tag(text(lang, "result.waiting"), Tag.Colour.YELLOW)));
        }
        return delivery.deliveredAt() != null
                ? new Table.Cell(
                        "HTTP " + delivery.lastStatus(),
                        null,
                        List.of(new Tag(text(lang, "result.delivered"), Tag.Colour.GREEN)))
                : new Table.Cell(error, null, List.of(new Tag(text(lang, "result.failed"), Tag.Colour.RED)));
    }
}
