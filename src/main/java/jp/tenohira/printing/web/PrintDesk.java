package jp.tenohira.printing.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.facts.desk.Desk;
import jp.tenohira.figures.reading.Reading;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Tabs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of paper share. */
@Component
class PrintDesk extends Desk {

    static final String PATH = "/headquarters/printing";
    static final String IMPORTS = PATH + "/imports";
    static final String COLUMNS = PATH + "/columns";
    static final String STAFF = PATH + "/staff";
    static final String MEETINGS = PATH + "/meetings";
    static final String FACTORS = PATH + "/factors";
    static final String PUBLISHED = PATH + "/published";

    private static final Map<String, String> PAGES = pages();

    private final Reading reading;

    PrintDesk(Frames frames, Messages messages, Reading reading) {
        super(frames, messages, "printing.", PATH);
        this.reading = reading;
    }

    /** The pages that state how these figures are computed, and their values. */
    List<Link> figures(Lang lang, String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Link(reading.figure(code).name().in(lang), "/headquarters/figures/" + code))
                .toList();
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("overview", PATH);
        pages.put("published", PUBLISHED);
        pages.put("imports", IMPORTS);
        pages.put("staff", STAFF);
        pages.put("meetings", MEETINGS);
        pages.put("factors", FACTORS);
        return pages;
    }

    @Nullable
    Tabs views(Lang lang, Staff staff, String here) {
        return views(lang, staff, PAGES, here);
    }
}
