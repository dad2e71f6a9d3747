package jp.tenohira.payments.settlement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.accounts.Offices;
import jp.tenohira.payments.settlement.bank.BankReceipts;
import jp.tenohira.payments.settlement.bank.BankWay;
import jp.tenohira.payments.settlement.bank.BankWays;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.journal.PostingRefused;
import jp.tenohira.payments.settlement.naming.CodeNames;
import jp.tenohira.payments.settlement.pages.SettlementPage;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.payouts.PayoutProviders;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Tabs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of settlement share: texts, tabs, and who may see what. */
@Component
public class SettlementDesk {

    public static final String PATH = "/staff/settlement";
    public static final String DAYS = PATH + "/days";
    public static final String SHUT = PATH + "/shut";
    public static final String PAYOUTS = PATH + "/payouts";
    public static final String CASH = PATH + "/cash";
    public static final String BOOK = PATH + "/bank-book";
    public static final String NOTICES = PATH + "/notices";
    public static final String ENTRIES = PATH + "/entries";
    public static final String MONTHS = PATH + "/months";
    public static final String EXPORTS = PATH + "/exports";
    public static final String ACCOUNTS = "/staff/admin/settlement";
    public static final String PROVIDERS = ACCOUNTS + "/providers";
    public static final String COLUMNS = ACCOUNTS + "/columns";
    public static final String BANK_WAY = ACCOUNTS + "/bank";

    public static final int LONGEST_WORDS = 1000;

    private final Frames frames;
    private final Messages messages;
    private final PayoutProviders providers;
    private final CodeNames names;
    private final BankWays ways;
    private final Beginning beginning;
    private final Clock clock;

    SettlementDesk(
            Frames frames,
            Messages messages,
            PayoutProviders providers,
            CodeNames names,
            BankWays ways,
            Beginning beginning,
            Clock clock) {
        this.frames = frames;
        this.messages = messages;
        this.providers = providers;
        this.names = names;
        this.ways = ways;
        this.beginning = beginning;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
    }

    /** What codes are called now. */
    public CodeNames.Named names(Lang lang) {
        return names.on(today(), lang);
    }

    public CodeNames.Named names(Lang lang, LocalDate day) {
        return names.on(day, lang);
    }

    /** The month that is asked for, the last one without; not found where none can be meant. */
    public YearMonth month(String asked) {
        try {
            return asked.isEmpty() ? YearMonth.from(today()).minusMonths(1) : YearMonth.parse(asked);
        } catch (DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    public String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "settlement." + key, args);
    }

    /** Whether the city sees in the bank book what its bank credited. */
    public boolean byBook() {
        return ways.now() == BankWay.BOOK;
    }

    /** What became of money that the bank is to credit; what a bank book has not shown yet is not late. */
    public String word(Lang lang, BankReceipts.State state) {
        return text(lang, (state == BankReceipts.State.OVERDUE && byBook() ? "book." : "payout.") + state);
    }

    public boolean has(String key) {
        return messages.has("settlement." + key);
    }

    @Nullable
    public String hint(Lang lang, String field) {
        var key = "settlement.field." + field + ".hint";
        return messages.has(key) ? messages.in(lang, key) : null;
    }

    /** The section whose days are closed; only clerks and heads have one. */
    public static String mustHaveSection(Staff staff) {
        var section = staff.section();
        if (section == null || !Offices.closes(staff, section)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return section;
    }

    /** Whether somebody looks after payouts, months and exports: administrators, and the section that a provider's definition names. */
    public boolean accounts(Staff staff) {
        var section = staff.section();
        return Offices.defines(staff)
                || staff.role().ofSection() && section != null && providers.lookedAfterBy(section);
    }

    public void mustAccount(Staff staff) {
        if (!accounts(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    public static void mustDefine(Staff staff) {
        if (!Offices.defines(staff)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** The heads of the section in charge and administrators close months. */
    public boolean closesMonths(Staff staff) {
        return accounts(staff) && staff.role() != Role.CLERK;
    }

    @Nullable
    public Tabs views(Lang lang, Staff staff, String here) {
        var tabs = new ArrayList<Tabs.Tab>();
        if (staff.section() != null) {
            tabs.add(tab(lang, "days", PATH, here));
        }
        if (accounts(staff)) {
            tabs.add(tab(lang, "payouts", PAYOUTS, here));
            tabs.add(tab(lang, "cash", CASH, here));
            tabs.add(byBook() ? tab(lang, "book", BOOK, here) : tab(lang, "notices", NOTICES, here));
            tabs.add(tab(lang, "months", MONTHS, here));
            tabs.add(tab(lang, "exports", EXPORTS, here));
        }
        if (Offices.defines(staff)) {
            tabs.add(tab(lang, "accounts", ACCOUNTS, here));
            tabs.add(tab(lang, "providers", PROVIDERS, here));
            tabs.add(tab(lang, "columns", COLUMNS, here));
            tabs.add(tab(lang, "bankWay", BANK_WAY, here));
        }
        return tabs.size() < 2 ? null : new Tabs(text(lang, "title"), tabs);
    }

    private Tabs.Tab tab(Lang lang, String key, String path, String here) {
        return new Tabs.Tab(text(lang, key), path, here.equals(path));
    }

    public static String address(TillDay till) {
        return DAYS + "/"
                + URLEncoder.encode(till.facility(), StandardCharsets.UTF_8).replace("+", "%20") + "/" + till.day();
    }

    public Frame frame(HttpServletRequest request, Lang lang, Staff staff, String title) {
        return frames.staff(request, lang, title, staff.name());
    }

    public Breadcrumb under(Lang lang, String key, String path, String here) {
        return new Breadcrumb(List.of(new Link(text(lang, key), path)), here);
    }

    /** One of the main pages, with its tabs. */
    public ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            String key,
            String path,
            List<Problem> problems,
            List<Notice> notices,
            List<Part> parts) {
        var before = beginning.notice(lang, staff).stream();
        return view(new SettlementPage(
                frames.staff(request, lang, text(lang, key), staff.name()).withErrors(!problems.isEmpty()),
                null,
                views(lang, staff, path),
                problems,
                Stream.concat(before, notices.stream()).toList(),
                text(lang, key + ".lead"),
                parts));
    }

    /** A page below another one. */
    public ModelAndView below(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Breadcrumb way,
            List<Problem> problems,
            List<Notice> notices,
            List<Part> parts) {
        return view(new SettlementPage(
                frames.staff(request, lang, way.here(), staff.name()).withErrors(!problems.isEmpty()),
                way,
                null,
                problems,
                notices,
                "",
                parts));
    }

    private static ModelAndView view(SettlementPage page) {
        var view = new ModelAndView("payments/settlement", "page", page);
        view.setStatus(page.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    public List<Notice> done(Lang lang, String done) {
        return done.matches("[a-z-]{1,30}") && messages.has("settlement.done." + done)
                ? List.of(Notice.success(text(lang, "done." + done), ""))
                : List.of();
    }

    public String sentence(Lang lang, PostingRefused why) {
        return switch (why) {
            case PostingRefused.PostedAlready(var by) -> text(lang, "refused.posted", by);
            case PostingRefused.Outdated() -> text(lang, "refused.outdated");
            case PostingRefused.SamePerson() -> text(lang, "refused.samePerson");
            case PostingRefused.MonthNotOver(var month) ->
                text(lang, "refused.monthNotOver", JapaneseDates.month(month).in(lang));
            case PostingRefused.MonthClosedAlready(var month) ->
                text(lang, "refused.monthClosed", JapaneseDates.month(month).in(lang));
            case PostingRefused.Undecided(var postings) -> text(lang, "refused.undecided", postings);
        };
    }
}
