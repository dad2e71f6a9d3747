package jp.tenohira.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.applications.attachments.SampleFiles;

/**
 * A resident who applies for the after-school club as people do: by links, labels and buttons, with or without scripts.
 * Somebody may look on at every page.
 */
public final class ApplicationWalk {

    /** Sees every page of the walk, by a name. */
    public interface Onlooker {
        void sees(String name, Page page);
    }

    private static final int MOST_PAGES = 60;

    private final Page page;
    private final String cityHall;
    private final String lang;
    private final Onlooker onlooker;
    private final Set<String> triedEmpty = new HashSet<>();
    private final Map<String, String> typed = new HashMap<>(AfterSchoolFamily.typed());
    private final Map<String, FilePayload> files =
            new HashMap<>(Map.of("proof", new FilePayload("就労証明書.pdf", "application/pdf", SampleFiles.pdf())));

    /** @param lang ja or en */
    public ApplicationWalk(Page page, int port, String lang, Onlooker onlooker) {
        this.page = page;
        this.cityHall = "http://localhost:" + port;
        this.lang = lang;
        this.onlooker = onlooker;
    }

    /** The family answers something else here. */
    public ApplicationWalk with(String field, String value) {
        typed.put(field, value);
        return this;
    }

    public ApplicationWalk with(String field, FilePayload file) {
        files.put(field, file);
        return this;
    }

    public Page page() {
        return page;
    }

    public void open(String path, String name) {
        page.navigate(cityHall + path + (path.contains("?") ? "&" : "?") + "lang=" + lang);
        onlooker.sees(name, page);
    }

    /** Begins the application on the procedure's page. */
    public void begin(String procedure) {
        open("/procedures/" + procedure, "procedure");
        press("main form[action$='/drafts'] button");
    }

    /** Presses a button or link of the page and waits for the next one. */
    public void press(String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState();
    }

    /** Clicks a button and tells the onlooker what came. */
    public void press(String selector, String name) {
        press(selector);
        onlooker.sees(name, page);
    }

    /** Fills in page after page until the named one, such as {@code proof} or {@code check}. */
    public void fillUntil(String last) {
        for (int pages = 0; pages < MOST_PAGES && !at().equals(last); pages++) {
            fillPage();
        }
        if (!at().equals(last)) {
            throw new AssertionError("The walk never came to " + last + " and ended at " + page.url());
        }
    }

    /** Fills in the page and goes on. */
    public void fillPage() {
        var at = at();
        onlooker.sees(at, page);
        if (page.locator("main form [name=seen]").count() == 0) {
            overview();
            return;
        }
        if (page.locator("main .mark--required").count() > 0 && triedEmpty.add(at.replaceAll("[0-9]", ""))) {
            empty();
            press("main .button--primary", at + " with errors");
        }
        fill();
        press("main form .button--primary");
        if (page.locator(".error-summary").count() > 0) {
            // An answer may lead to one more question on the same page.
            onlooker.sees(at + " with a new question", page);
            fill();
            press("main form .button--primary");
        }
        if (page.locator(".error-summary").count() > 0) {
            throw new AssertionError(
                    page.url() + ": " + page.locator(".error-summary").innerText());
        }
    }

    /** The page of the journey: {@code child/0}, {@code check}. */
    public String at() {
        return page.url().replaceFirst("[?#].*", "").replaceFirst(".*/apply/[^/]*/(pages/)?", "");
    }

    private void overview() {
        var children = page.locator(".summary__links > li").count();
        press(children < 2 ? "main p > .button--secondary" : "main .buttons .button--primary");
    }

    private void empty() {
        for (var text :
                page.locator("main form input[type=text], main form textarea").all()) {
            text.fill("");
        }
    }

    /** Answers every question of the page to which the family has an answer. */
    public void fill() {
        for (var name : names()) {
            var value = typed.get(name);
            if (files.containsKey(name)) {
                page.locator("input[type=file][name='" + name + "']").setInputFiles(files.get(name));
            } else if (value != null) {
                answer(name, value);
            }
        }
    }

    /** Answers one question; without an answer of the family's it is left empty. */
    public void fill(String name) {
        answer(name, typed.getOrDefault(name, ""));
    }

    private Set<String> names() {
        var names = page.locator("main form [name]")
                .evaluateAll("controls => controls.map(control => control.getAttribute('name'))");
        return ((List<?>) names).stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private void answer(String name, String value) {
        var control = page.locator("main form [name='" + name + "']").first();
        switch (String.valueOf(control.getAttribute("type"))) {
            case "radio", "checkbox" -> Arrays.stream(value.split(",", -1)).forEach(one -> choose(name, one));
            case "null" -> {
                if (control.getAttribute("class").contains("select")) {
                    control.selectOption(value);
                } else {
                    control.fill(value);
                }
            }
            default -> control.fill(value);
        }
    }

    /** By the label, as a finger does. */
    private void choose(String name, String value) {
        Locator box = page.locator("main form [name='" + name + "'][value='" + value + "']");
        if (!box.isChecked()) {
            page.locator("label[for='" + box.getAttribute("id") + "']").click();
        }
    }
}
