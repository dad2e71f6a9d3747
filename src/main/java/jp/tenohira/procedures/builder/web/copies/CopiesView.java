package jp.tenohira.procedures.builder.web.copies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.bank.offers.BankOffers;
import jp.tenohira.procedures.builder.copies.WorkingCopies;
import jp.tenohira.procedures.builder.document.FormTemplates;
import jp.tenohira.procedures.builder.pages.BeginPage;
import jp.tenohira.procedures.builder.pages.CopiesPage;
import jp.tenohira.procedures.builder.web.Words;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.FileField;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Puts the list of working copies together, and the page on which one begins. */
@Component
class CopiesView {

    private static final int LONGEST_YAML = 2_000_000;

    private final Workbench workbench;
    private final WorkingCopies copies;
    private final Beginnings beginnings;
    private final BankOffers offers;
    private final Frames frames;
    private final Messages messages;

    CopiesView(
            Workbench workbench,
            WorkingCopies copies,
            Beginnings beginnings,
            BankOffers offers,
            Frames frames,
            Messages messages) {
        this.offers = offers;
        this.workbench = workbench;
        this.copies = copies;
        this.beginnings = beginnings;
        this.frames = frames;
        this.messages = messages;
    }

    CopiesPage list(HttpServletRequest request, Lang lang, Staff staff, boolean away) {
        var frame = frames.staff(request, lang, messages.in(lang, "builder.title"), staff.name());
        var own = workbench.procedures(staff).stream()
                .collect(Collectors.toMap(
                        Procedure::code, procedure -> procedure.name().in(lang), (first, _) -> first));
        var rows = copies.of(List.copyOf(own.keySet()), away).stream()
                .map(listed -> new Table.Row(List.of(
                        Table.Cell.link(
                                own.getOrDefault(listed.procedure(), listed.procedure()),
                                Words.LIST + "/" + listed.id()),
                        new Table.Cell(Words.said(frame, listed.last())),
                        new Table.Cell(listed.last().staffName()),
                        new Table.Cell(JapaneseDates.dateTime(listed.last().at(), lang)))))
                .toList();
        var begin = Button.primary(frame.t("builder.begin")).to(Words.LIST + "/new");
        return new CopiesPage(
                frame,
                new Tabs(
                        frame.t("builder.title"),
                        List.of(
                                new Tabs.Tab(frame.t("builder.list.open"), Words.LIST, !away),
                                new Tabs.Tab(frame.t("builder.list.away"), Words.LIST + "?away=true", away))),
                List.of(begin, Button.secondary(frame.t("bank.open")).to(Words.LIST + "/bank")),
                offered(frame, own.keySet()),
                Table.cards(
                        frame.t(away ? "builder.list.away" : "builder.list.open"),
                        List.of(
                                new Table.Column(frame.t("builder.list.procedure")),
                                new Table.Column(frame.t("builder.list.last")),
                                new Table.Column(frame.t("builder.list.by")),
                                new Table.Column(frame.t("builder.list.at"))),
                        rows),
                rows.isEmpty()
                        ? new EmptyState(
                                frame.t("builder.list.empty"),
                                frame.t(away ? "builder.list.empty.away" : "builder.list.empty.text"))
                        : null);
    }

    private List<Notice> offered(Frame frame, Set<String> own) {
        return offers.waiting(own).entrySet().stream()
                .map(offer -> Notice.info(
                                "",
                                frame.t(
                                        "bank.list.notice",
                                        offer.getKey().label(frame.lang()),
                                        offer.getKey().version(),
                                        offer.getValue()))
                        .leadingTo(List.of(new Link(
                                frame.t("bank.copy.notice.link"),
                                Words.LIST + "/bank/" + offer.getKey().key() + "/forms"))))
                .toList();
    }

    BeginPage begin(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            MultiValueMap<String, String> asked,
            Map<String, String> wrong) {
        var title = messages.in(lang, "builder.begin");
        var frame = frames.staff(request, lang, title, staff.name()).withErrors(!wrong.isEmpty());
        var problems = wrong.entrySet().stream()
                .map(entry -> new Problem(entry.getKey(), entry.getValue()))
                .toList();
        return new BeginPage(
                frame,
                Words.way(frame, title),
                new ErrorSummary(problems),
                fields(frame, staff, asked, wrong),
                yaml(frame, asked, wrong),
                wrong.containsKey(Beginnings.YAML)
                        || Beginnings.first(asked, "source").equals(Beginnings.YAML));
    }

    private List<Field> fields(
            Frame frame, Staff staff, MultiValueMap<String, String> asked, Map<String, String> wrong) {
        var own = workbench.procedures(staff).stream()
                .map(procedure -> new Option(procedure.code(), procedure.name().in(frame.lang())))
                .toList();
        return List.of(
                choice(frame, "procedure", own, asked, wrong), choice(frame, "source", sources(frame), asked, wrong));
    }

    private static List<Field> yaml(Frame frame, MultiValueMap<String, String> asked, Map<String, String> wrong) {
        return List.of(
                new FileField(
                        "file",
                        "file",
                        frame.t("builder.begin.file"),
                        frame.t("builder.begin.file.hint"),
                        null,
                        false,
                        ".yaml,.yml,.json",
                        List.of(),
                        false,
                        LONGEST_YAML),
                new TextField(
                        Beginnings.YAML,
                        Beginnings.YAML,
                        frame.t("builder.begin.yaml"),
                        frame.t("builder.begin.yaml.hint"),
                        wrong.get(Beginnings.YAML),
                        false,
                        TextField.Kind.LONG,
                        Beginnings.first(asked, Beginnings.YAML),
                        "off",
                        null,
                        LONGEST_YAML));
    }

    private List<Option> sources(Frame frame) {
        var sources = new ArrayList<Option>();
        FormTemplates.NAMES.forEach(name -> sources.add(new Option(name, frame.t("builder.template." + name))));
        sources.add(new Option(Beginnings.YAML, frame.t("builder.begin.fromYaml")));
        beginnings
                .withForms()
                .forEach(procedure -> sources.add(new Option(
                        Beginnings.FORM + procedure.code(),
                        frame.t("builder.begin.fromForm", procedure.name().in(frame.lang())))));
        return sources;
    }

    private static Field choice(
            Frame frame,
            String name,
            List<Option> options,
            MultiValueMap<String, String> asked,
            Map<String, String> wrong) {
        return new ChoiceField(
                name,
                name,
                frame.t("builder.begin." + name),
                frame.t("builder.begin." + name + ".hint"),
                wrong.get(name),
                true,
                options,
                Beginnings.first(asked, name));
    }
}
