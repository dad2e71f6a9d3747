package jp.tenohira.assistant.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.outputs.Unsuited;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Hidden;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the desk's pages have in common: their frame, their tabs, their wording of times and kinds. */
@Component
public class DeskWords {

    public static final String PATH = "/staff/assistant";
    public static final String CHAT = PATH + "/chat";
    public static final String TEMPLATES = PATH + "/templates";
    public static final String LOOP = PATH + "/loop";
    public static final String CONTESTS = PATH + "/contests";
    public static final String KNOWLEDGE = PATH + "/knowledge";
    public static final String PAPER = PATH + "/paper";
    public static final String MINUTES = PATH + "/minutes";
    public static final String ADMIN = "/staff/admin/assistant";
    public static final String PUBLICATION = PATH + "/publication";
    public static final String STATISTICS = "/headquarters/assistant";
    public static final String GUIDELINE = PATH + "/guideline";
    public static final String WORDS = ADMIN + "/words";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

    private final Frames frames;
    private final Messages messages;

    DeskWords(Frames frames, Messages messages) {
        this.frames = frames;
        this.messages = messages;
    }

    public Frame frame(HttpServletRequest request, Lang lang, Staff staff, String title) {
        return frames.staff(request, lang, messages.in(lang, "assistant." + title), staff.name());
    }

    public Tabs tabs(Frame frame, Staff staff, String here) {
        var tabs = new ArrayList<Tabs.Tab>();
        tab(tabs, frame, "tab.inspect", PATH, here);
        tab(tabs, frame, "tab.chat", CHAT, here);
        tab(tabs, frame, "tab.loop", LOOP, here);
        tab(tabs, frame, "tab.knowledge", KNOWLEDGE, here);
        tab(tabs, frame, "tab.paper", PAPER, here);
        tab(tabs, frame, "tab.minutes", MINUTES, here);
        tab(tabs, frame, "tab.templates", TEMPLATES, here);
        tab(tabs, frame, "tab.publication", PUBLICATION, here);
        tab(tabs, frame, "tab.guideline", GUIDELINE, here);
        if (staff.role() != Role.CLERK) {
            tab(tabs, frame, "tab.statistics", STATISTICS, here);
        }
        if (staff.role().ofSection()) {
            tab(tabs, frame, "tab.contests", CONTESTS, here);
        }
        if (staff.role() == Role.ADMINISTRATOR) {
            tab(tabs, frame, "tab.admin", ADMIN, here);
            tab(tabs, frame, "tab.words", WORDS, here);
        }
        return new Tabs(t(frame, "nav"), List.copyOf(tabs));
    }

    private static void tab(List<Tabs.Tab> tabs, Frame frame, String key, String href, String here) {
        tabs.add(new Tabs.Tab(t(frame, key), href, href.equals(here)));
    }

    public static String t(Frame frame, String key, Object... args) {
        return frame.t("assistant." + key, args);
    }

    public static String time(Instant at) {
        return TIME.format(at);
    }

    public static String kind(Frame frame, FindingKind kind) {
        return t(frame, "kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public static TextField line(
            Frame frame, String name, String key, String value, @Nullable String error, boolean required) {
        return field(frame, name, key, value, error, required, TextField.Kind.TEXT, 200);
    }

    /** Leads an answer to the checks before publication. */
    public static Form publish(Frame frame, String answer) {
        return new Form(
                PUBLICATION,
                List.of(new Hidden("text", answer)),
                List.of(),
                List.of(Button.secondary(t(frame, "publication.begin"))));
    }

    /** The warning of article 9, when a prompt asks for what a model does badly. */
    public static List<Notice> unsuited(Frame frame, String prompt) {
        var asked = Unsuited.of(prompt);
        return asked.isEmpty()
                ? List.of()
                : List.of(Notice.warning(
                        t(frame, "unsuited.title"),
                        asked.stream()
                                .map(one -> t(frame, "unsuited." + one.name().toLowerCase(Locale.ROOT)))
                                .collect(Collectors.joining("\n"))));
    }

    public static TextField number(Frame frame, String name, String key, String value, @Nullable String error) {
        return field(frame, name, key, value, error, true, TextField.Kind.NUMBER, 10);
    }

    public static TextField lines(
            Frame frame, String name, String key, String value, @Nullable String error, boolean required) {
        return field(frame, name, key, value, error, required, TextField.Kind.LONG, null);
    }

    private static TextField field(
            Frame frame,
            String name,
            String key,
            String value,
            @Nullable String error,
            boolean required,
            TextField.Kind kind,
            @Nullable Integer longest) {
        return new TextField(
                name, name, t(frame, key), hint(frame, key), error, required, kind, value, "off", null, longest);
    }

    public static @Nullable String hint(Frame frame, String key) {
        return frame.messages().has("assistant." + key + ".hint") ? t(frame, key + ".hint") : null;
    }

    public static Part part(Frame frame, String heading, String text) {
        return Part.text(heading.isEmpty() ? "" : t(frame, heading), text.isEmpty() ? "" : t(frame, text));
    }
}
