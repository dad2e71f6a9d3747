package jp.tenohira.procedures.builder.bank.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.bank.EntryDocument;
import jp.tenohira.procedures.builder.bank.OwnEntries;
import jp.tenohira.procedures.builder.web.Words;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.procedures.forms.releases.ReleaseRefused;
import jp.tenohira.procedures.forms.releases.Releases;
import jp.tenohira.procedures.forms.releases.comparing.Comparison;
import jp.tenohira.procedures.forms.releases.web.Differences;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What every page of the question bank begins with. */
@Component
public class BankDesk {

    public static final String BANK = Words.LIST + "/bank";
    public static final String ENTRY = BANK + "/{bankKind:questions|pages}/{bankEntry:[A-Za-z][A-Za-z0-9-]{0,39}}";

    private static final int LONGEST_LINK = 12;

    private final BankEntries entries;
    private final OwnEntries own;
    private final Differences differences;
    private final Frames frames;
    private final Messages messages;

    BankDesk(BankEntries entries, OwnEntries own, Differences differences, Frames frames, Messages messages) {
        this.entries = entries;
        this.own = own;
        this.differences = differences;
        this.frames = frames;
        this.messages = messages;
    }

    /** A request for an entry, as it is in force; of a new one as it was last proposed or begun. */
    public record Visit(BankEntry entry, Staff staff, Lang lang, HttpServletRequest request) {

        public String address(String rest) {
            return BANK + "/" + entry.key() + rest;
        }

        public String label() {
            return entry.label(lang);
        }
    }

    Visit visit(String kind, String name, Staff staff, Lang lang, HttpServletRequest request) {
        return entries.find(kind, name)
                .or(() -> own.unreleased(kind, name, staff))
                .map(entry -> new Visit(entry, staff, lang, request))
                .orElseThrow(BankDesk::notThere);
    }

    public static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    public Frame frame(Visit visit, String title) {
        return frame(visit.request, visit.lang, visit.staff, title);
    }

    public Frame frame(HttpServletRequest request, Lang lang, Staff staff, String title) {
        return frames.staff(request, lang, title, staff.name());
    }

    public String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "bank." + key, args);
    }

    /** A word for a setting's key; the key itself where there is none. */
    public String setting(Lang lang, String key) {
        var word = "releases.key." + key;
        return messages.has(word) ? messages.in(lang, word) : key;
    }

    public String version(Lang lang, int version) {
        return text(lang, "version", version);
    }

    public Breadcrumb way(Lang lang, String here) {
        return new Breadcrumb(List.of(new Link(messages.in(lang, "builder.title"), Words.LIST)), here);
    }

    /** To a page below the bank that is no entry's. */
    Breadcrumb wayBelow(Lang lang, String here) {
        return new Breadcrumb(
                List.of(new Link(messages.in(lang, "builder.title"), Words.LIST), new Link(text(lang, "title"), BANK)),
                here);
    }

    public Breadcrumb way(Visit visit, String here) {
        var way = new ArrayList<Link>();
        way.add(new Link(messages.in(visit.lang, "builder.title"), Words.LIST));
        way.add(new Link(text(visit.lang, "title"), BANK));
        if (!here.equals(visit.label())) {
            way.add(new Link(shortened(visit.label()), visit.address("")));
        }
        return new Breadcrumb(way, here);
    }

    /** A link of one line, also on a phone. */
    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) > LONGEST_LINK
                ? label.substring(0, label.offsetByCodePoints(0, LONGEST_LINK)) + "…"
                : label;
    }

    /** What one version says otherwise than another; a first one beside a blank. */
    Table changes(Lang lang, BankEntry before, BankEntry after, String caption) {
        var bank = entries.current();
        var changes = Comparison.of(
                EntryDocument.of(before, bank).takenIn(),
                EntryDocument.of(after, bank).takenIn());
        return differences.table(lang, changes, caption);
    }

    TextField words(Lang lang, String name, String label, String typed, @Nullable ReleaseRefused why) {
        var error = why instanceof ReleaseRefused.WordsNeeded ? refused(lang, why) : null;
        return new TextField(
                name,
                name,
                text(lang, label),
                text(lang, "words.hint"),
                error,
                true,
                TextField.Kind.LONG,
                typed,
                "off",
                null,
                Releases.LONGEST_WORDS);
    }

    ErrorSummary errors(Lang lang, String field, @Nullable ReleaseRefused why) {
        return why instanceof ReleaseRefused.WordsNeeded
                ? new ErrorSummary(List.of(new Problem(field, refused(lang, why))))
                : ErrorSummary.NONE;
    }

    String refused(Lang lang, ReleaseRefused why) {
        return switch (why) {
            case ReleaseRefused.Problems(var problems) ->
                text(
                        lang,
                        "refused.problems",
                        problems.stream()
                                .map(problem -> problem.said().in(lang))
                                .collect(Collectors.joining("\n")));
            case ReleaseRefused.Unchanged(var version) -> text(lang, "refused.unchanged", version);
            case ReleaseRefused.WordsNeeded(var most) -> text(lang, "refused.words", most);
            case ReleaseRefused.AlreadyDecided(var decision) -> text(lang, "refused.decided", decision.name());
            case ReleaseRefused.OwnProposal() -> text(lang, "refused.own");
            case ReleaseRefused.MovedOn(var inForce) -> text(lang, "refused.movedOn", inForce);
            case ReleaseRefused.TooManyWaiting(var most) -> text(lang, "refused.tooMany", most);
            case ReleaseRefused.NotYours(), ReleaseRefused.Unknown(), ReleaseRefused.UnknownProcedure(var _) ->
                text(lang, "refused.notYours");
        };
    }
}
