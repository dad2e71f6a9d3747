package jp.tenohira.payments.sales.web;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.facts.desk.Desk;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Tabs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of counter sales share. */
@Component
class SalesDesk extends Desk {

    static final String PATH = "/headquarters/sales";
    static final String IMPORTS = PATH + "/imports";
    static final String COLUMNS = PATH + "/columns";
    static final String LISTS = PATH + "/lists";
    static final String PUBLISHED = PATH + "/published";

    private static final Map<String, String> PAGES = pages();

    SalesDesk(Frames frames, Messages messages) {
        super(frames, messages, "sales.", PATH);
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("overview", PATH);
        pages.put("published", PUBLISHED);
        pages.put("imports", IMPORTS);
        pages.put("lists", LISTS);
        return pages;
    }

    @Nullable
    Tabs views(Lang lang, Staff staff, String here) {
        return views(lang, staff, PAGES, here);
    }
}
