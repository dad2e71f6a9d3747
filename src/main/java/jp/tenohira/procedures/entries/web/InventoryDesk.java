package jp.tenohira.procedures.entries.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Section;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.Option;
import org.springframework.stereotype.Component;

/** What the inventory's pages share: texts, tabs, names of departments and sections. */
@Component
public class InventoryDesk {

    public static final String PATH = "/staff/inventory";
    public static final String IMPORT = PATH + "/import";
    public static final String COVERAGE = PATH + "/coverage";
    public static final String PRIORITIES = PATH + "/priorities";

    private final Frames frames;
    private final Messages messages;
    private final Organisation organisation;

    InventoryDesk(Frames frames, Messages messages, Organisation organisation) {
        this.frames = frames;
        this.messages = messages;
        this.organisation = organisation;
    }

    public Frame frame(HttpServletRequest request, Lang lang, Staff staff, String title) {
        return frames.staff(request, lang, title, staff.name());
    }

    public String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "inventory." + key, args);
    }

    boolean has(String key) {
        return messages.has("inventory." + key);
    }

    public Tabs tabs(Lang lang, Staff staff, String here) {
        var tabs = new ArrayList<Tabs.Tab>();
        tabs.add(tab(lang, "list", PATH, here));
        tabs.add(tab(lang, "coverage", COVERAGE, here));
        tabs.add(tab(lang, "priorities", PRIORITIES, here));
        if (staff.role() == Role.HEADQUARTERS) {
            tabs.add(tab(lang, "import", IMPORT, here));
        }
        return new Tabs(text(lang, "title"), tabs);
    }

    private Tabs.Tab tab(Lang lang, String key, String path, String here) {
        return new Tabs.Tab(text(lang, key), path, path.equals(here));
    }

    Breadcrumb breadcrumb(Lang lang, String here) {
        return new Breadcrumb(List.of(new Link(text(lang, "title"), PATH)), here);
    }

    public String sectionName(Lang lang, String code) {
        return organisation
                .section(code)
                .map(section -> section.name().in(lang))
                .orElse(code);
    }

    public String departmentOf(Lang lang, String section) {
        var code = organisation.section(section).map(Section::department).orElse("");
        return departmentName(lang, code);
    }

    public String departmentName(Lang lang, String code) {
        return organisation.departments().stream()
                .filter(department -> department.code().equals(code))
                .map(department -> department.name().in(lang))
                .findFirst()
                .orElse(code);
    }

    List<Option> departments(Lang lang) {
        return organisation.departments().stream()
                .map(department ->
                        new Option(department.code(), department.name().in(lang)))
                .toList();
    }

    List<Option> sections(Lang lang) {
        return organisation.sections().stream()
                .map(section -> new Option(
                        section.code(),
                        departmentName(lang, section.department()) + " "
                                + section.name().in(lang)))
                .toList();
    }
}
