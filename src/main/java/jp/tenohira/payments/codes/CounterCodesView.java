package jp.tenohira.payments.codes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.desk.PaymentDesk;
import jp.tenohira.payments.pages.DeskPage;
import jp.tenohira.payments.pages.DeskPage.Block;
import jp.tenohira.payments.pages.DeskPage.Form;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;

/** Puts the page of the counters' codes together. */
@Component
class CounterCodesView {

    private static final Map<String, String> DEFAULTS =
            Map.of("branch", "0001", "register", "000001", "spare", "000000", "category", "9399");

    private final CounterCodes codes;
    private final PaymentDesk desk;
    private final Frames frames;
    private final Messages messages;

    CounterCodesView(CounterCodes codes, PaymentDesk desk, Frames frames, Messages messages) {
        this.codes = codes;
        this.desk = desk;
        this.frames = frames;
        this.messages = messages;
    }

    DeskPage page(
            HttpServletRequest request, Lang lang, Staff staff, Map<String, String> typed, List<Problem> problems) {
        return page(request, lang, staff, typed, problems, List.of());
    }

    /** The same with what a code from elsewhere says. */
    DeskPage read(HttpServletRequest request, Lang lang, Staff staff, String text, MerchantCode code) {
        var rows = code.objects().stream()
                .map(object ->
                        new SummaryList.Row(object.id() + " " + messages.in(lang, key(object.id())), object.value()))
                .toList();
        var shop = Jpqr.shop(code).map(number -> new SummaryList.Row(messages.in(lang, "codes.shop"), number));
        return page(
                request,
                lang,
                staff,
                Map.of("code", text),
                List.of(),
                Stream.concat(shop.stream(), rows.stream()).toList());
    }

    private String key(String id) {
        return messages.has("codes.object." + id) ? "codes.object." + id : "codes.object.other";
    }

    private DeskPage page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Map<String, String> typed,
            List<Problem> problems,
            List<SummaryList.Row> read) {
        var frame = frames.staff(request, lang, messages.in(lang, "codes.title"), staff.name())
                .at(CounterCodesController.PATH)
                .withErrors(!problems.isEmpty());
        var blocks = new ArrayList<Block>();
        blocks.add(list(frame));
        if (staff.role() == Role.ADMINISTRATOR || staff.role() == Role.HEAD) {
            blocks.add(adding(frame, lang, typed, problems));
        }
        var reading = Block.of("read", frame.t("codes.read"), frame.t("codes.read.text"))
                .withForms(List.of(Form.post(
                        CounterCodesController.PATH + "/read",
                        List.of(desk.field(lang, "codes", "code", TextField.Kind.LONG, typed, problems, true)),
                        Button.secondary(frame.t("codes.read.button")))));
        blocks.add(read.isEmpty() ? reading : reading.with(new SummaryList(read)));
        return new DeskPage(frame, null, problems, List.of(), frame.t("codes.lead"), null, blocks, List.of(), 0);
    }

    private Block list(Frame frame) {
        var all = codes.all();
        var table = new Table(
                frame.t("codes.list"),
                List.of(
                        new Table.Column(frame.t("codes.field.facility")),
                        new Table.Column(frame.t("codes.field.shop")),
                        new Table.Column(frame.t("codes.poster"))),
                all.stream()
                        .map(code -> new Table.Row(List.of(
                                new Cell(code.facility()),
                                new Cell(code.shop()),
                                Cell.link(
                                        frame.t("codes.poster.link", code.facility()),
                                        CounterCodesController.PATH + "/" + code.id() + "/poster.pdf"))))
                        .toList());
        var block = Block.of("list", frame.t("codes.list"), all.isEmpty() ? frame.t("codes.none") : "");
        return all.isEmpty() ? block : block.with(table).withForms(List.of(sheet(frame, all)));
    }

    /** The sheet of one payment, at any of the counters. */
    private Form sheet(Frame frame, List<CounterCode> all) {
        var counters = all.stream()
                .map(code -> new Option(code.id().toString(), code.facility()))
                .toList();
        return new Form(
                "get",
                CounterCodesController.PATH + "/sheet",
                false,
                Map.of(),
                List.of(
                        new ChoiceField(
                                "counter",
                                "counter",
                                frame.t("codes.field.facility"),
                                null,
                                null,
                                true,
                                counters,
                                counters.getFirst().value()),
                        desk.field(frame.lang(), "codes", "yen", TextField.Kind.NUMBER, Map.of(), List.of(), true),
                        desk.field(
                                frame.lang(), "codes", "reference", TextField.Kind.TEXT, Map.of(), List.of(), false)),
                List.of(Button.secondary(frame.t("codes.dynamic"))));
    }

    private Block adding(Frame frame, Lang lang, Map<String, String> typed, List<Problem> problems) {
        var values = new HashMap<>(DEFAULTS);
        values.put(
                "city",
                CurrentMunicipality.get()
                        .name()
                        .in(Lang.EN)
                        .replace(" City", "")
                        .toUpperCase(java.util.Locale.ROOT));
        values.putAll(typed);
        var fields = Stream.of("facility", "shop", "branch", "register", "spare", "category", "name", "city")
                .<Field>map(id -> desk.field(lang, "codes", id, TextField.Kind.TEXT, values, problems, true))
                .toList();
        return Block.of("add", frame.t("codes.add"), "")
                .withForms(List.of(
                        Form.post(CounterCodesController.PATH, fields, Button.primary(frame.t("codes.add.button")))));
    }
}
