package jp.tenohira.procedures.builder.bank.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.procedures.builder.bank.BankChange;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.bank.EntryDocument;
import jp.tenohira.procedures.builder.bank.pages.BankPage;
import jp.tenohira.procedures.builder.bank.pages.BankPage.Block;
import jp.tenohira.procedures.builder.bank.pages.BankPage.Deed;
import jp.tenohira.procedures.builder.bank.web.BankDesk.Visit;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.web.trial.FormPreview;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.publishing.FormSources;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.procedures.forms.releases.web.Refusals;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One change of an entry: read, released, returned, withdrawn. */
@Controller
@OfAnEntry
class BankChangeController {

    private static final String CHANGE = BankDesk.ENTRY + "/changes/{bankChange:[1-9][0-9]{0,5}}";

    private final BankDesk desk;
    private final BankEntries entries;
    private final FormSources sources;
    private final FormPreview preview;

    BankChangeController(BankDesk desk, BankEntries entries, FormSources sources, FormPreview preview) {
        this.preview = preview;
        this.desk = desk;
        this.entries = entries;
        this.sources = sources;
    }

    @GetMapping(CHANGE)
    ModelAndView show(@ModelAttribute(binding = false) Visit visit, @PathVariable int bankChange) {
        return new ModelAndView("builder/bank", "page", page(visit, bankChange, null, ""));
    }

    @GetMapping(CHANGE + "/preview")
    ModelAndView preview(
            @ModelAttribute(binding = false) Visit visit,
            @PathVariable int bankChange,
            @RequestParam(defaultValue = "") String in,
            HttpServletResponse response) {
        var change = entries.change(visit.entry(), bankChange).orElseThrow(BankDesk::notThere);
        var document = EntryDocument.of(change.as(0), entries.current());
        var address = visit.address("/changes/" + bankChange + "/preview");
        return preview.of(visit.request(), response, visit.lang(), in, address, document, DocumentPath.page(0));
    }

    @PostMapping(CHANGE)
    ModelAndView decide(
            @ModelAttribute(binding = false) Visit visit,
            @PathVariable int bankChange,
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam(defaultValue = "0") int inForce,
            @RequestParam(defaultValue = "") String reason) {
        var entry = visit.entry();
        return switch (act) {
            case "release" ->
                settled(visit, bankChange, entries.release(entry, bankChange, inForce, visit.staff()), "released", "");
            case "return" ->
                settled(
                        visit,
                        bankChange,
                        entries.giveBack(entry, bankChange, reason, visit.staff()),
                        "returned",
                        reason);
            case "withdraw" ->
                settled(visit, bankChange, entries.withdraw(entry, bankChange, visit.staff()), "withdrawn", "");
            default -> throw BankDesk.notThere();
        };
    }

    private ModelAndView settled(
            Visit visit, int number, Outcome<BankChange, ReleaseRefused> outcome, String done, String typed) {
        return switch (outcome) {
            case Outcome.Accepted<BankChange, ReleaseRefused>(var _) ->
                new ModelAndView("redirect:" + visit.address("?done=" + done));
            case Outcome.Refused<BankChange, ReleaseRefused>(var why) -> {
                var answer = new ModelAndView("builder/bank", "page", page(visit, number, why, typed));
                answer.setStatus(Refusals.status(why));
                yield answer;
            }
        };
    }

    private BankPage page(Visit visit, int number, @Nullable ReleaseRefused why, String typed) {
        var lang = visit.lang();
        var change = entries.change(visit.entry(), number).orElseThrow(BankDesk::notThere);
        var title = desk.text(lang, "change.title", number, visit.label());
        var errors = desk.errors(lang, "reason", why);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block("", "", facts(lang, change), List.of(), null));
        blocks.add(changes(visit, change));
        blocks.addAll(deeds(visit, change, why, typed));
        return new BankPage(
                desk.frame(visit, title).withErrors(errors != ErrorSummary.NONE),
                desk.way(visit, title),
                errors,
                notices(visit, change, errors == ErrorSummary.NONE ? why : null),
                "",
                List.of(),
                visit.address("/changes/" + number + "/preview"),
                blocks);
    }

    private List<Notice> notices(Visit visit, BankChange change, @Nullable ReleaseRefused why) {
        var lang = visit.lang();
        var notices = new ArrayList<Notice>();
        if (why != null) {
            notices.add(Notice.error("", desk.refused(lang, why)));
        }
        change.decision()
                .ifPresent(decision -> notices.add(Notice.info(
                        desk.text(lang, "fate." + decision.fate().name()),
                        desk.text(lang, "decided", decision.name(), JapaneseDates.dateTime(decision.at(), lang))
                                + (decision.reason().isEmpty() ? "" : "\n" + decision.reason()))));
        if (change.waits() && change.basedOn() != visit.entry().version()) {
            notices.add(Notice.warning(
                    "", desk.text(lang, "stale", change.basedOn(), visit.entry().version())));
        }
        return notices;
    }

    private SummaryList facts(Lang lang, BankChange change) {
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row(desk.text(lang, "note"), change.note()));
        rows.add(new SummaryList.Row(desk.text(lang, "column.proposer"), change.proposerName()));
        rows.add(new SummaryList.Row(
                desk.text(lang, "column.proposedAt"), JapaneseDates.dateTime(change.proposedAt(), lang)));
        change.restores()
                .ifPresent(version ->
                        rows.add(new SummaryList.Row(desk.text(lang, "restores"), desk.version(lang, version))));
        return new SummaryList(rows);
    }

    /** A waiting change beside what is in force now, a decided one beside what was when it was made. */
    private Block changes(Visit visit, BankChange change) {
        var lang = visit.lang();
        var before = before(visit, change);
        return Block.table(
                desk.text(lang, "changes"),
                "",
                desk.changes(
                        lang,
                        before,
                        change.as(before.version() + 1),
                        before.isNew()
                                ? desk.text(lang, "changes.new")
                                : desk.text(lang, "changes.from", before.version())));
    }

    private BankEntry before(Visit visit, BankChange change) {
        var version = change.version().isPresent() ? change.version().getAsInt() - 1 : change.basedOn();
        if (version == BankEntry.NEW || visit.entry().isNew()) {
            return EntryDocument.blank(change.as(BankEntry.NEW));
        }
        return change.waits()
                ? visit.entry()
                : entries.version(visit.entry(), version).orElseThrow();
    }

    private List<Block> deeds(Visit visit, BankChange change, @Nullable ReleaseRefused why, String typed) {
        if (!change.waits()) {
            return List.of();
        }
        var lang = visit.lang();
        var next = visit.entry().version() + 1;
        var blocks = new ArrayList<Block>();
        if (entries.mayRelease(change, visit.staff())) {
            blocks.add(Block.deed(
                    desk.text(lang, "release"),
                    visit.entry().isNew()
                            ? desk.text(lang, "release.text.new")
                            : desk.text(lang, "release.text", next, sources.countInForce(visit.entry())),
                    deed(visit, change, List.of(), Button.primary(desk.text(lang, "release.do", next)), "release")));
        }
        if (visit.staff().role() == Role.HEAD) {
            var reason = desk.words(lang, "reason", "return.reason", typed, why);
            blocks.add(Block.deed(
                    desk.text(lang, "return"),
                    desk.text(lang, "return.text"),
                    deed(visit, change, List.of(reason), Button.secondary(desk.text(lang, "return.do")), "return")));
        }
        if (visit.staff().id().equals(change.proposedBy())) {
            blocks.add(Block.deed(
                    desk.text(lang, "withdraw"),
                    desk.text(lang, "withdraw.text"),
                    deed(visit, change, List.of(), Button.danger(desk.text(lang, "withdraw.do")), "withdraw")));
        }
        return blocks;
    }

    private static Deed deed(Visit visit, BankChange change, List<Field> fields, Button button, String act) {
        return new Deed(
                visit.address("/changes/" + change.number()),
                visit.entry().version(),
                fields,
                List.of(button.sending("do", act)));
    }
}
