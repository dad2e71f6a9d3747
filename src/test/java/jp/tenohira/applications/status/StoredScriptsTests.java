package jp.tenohira.applications.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.applications.attachments.SampleFiles;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.ApplicationWalk;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Scripts typed into every text field, message, reason and file name run nowhere: not with their resident, not with staff.
 * What a field does not take is shown again with its error, as text.
 */
@CityHallTest
@Timeout(300)
class StoredScriptsTests {

    private static final List<String> PAYLOADS = List.of(
            "<script>hacked=1</script>",
            "\"><img src=x onerror=hacked=1>",
            "</title><script>hacked=1</script>",
            "'><svg onload=hacked=1>",
            "</textarea><img src=x onerror=hacked=1>",
            "javascript:hacked=1");

    private static final String TEXTS = "main form :is(input[type=text], input[type=tel], input[type=email], textarea)";
    private static final int MOST_PAGES = 60;
    private static final int MOST_TRIES = 5;

    @Autowired
    private OpenProcedure procedures;

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private SentBack sentBack;

    @LocalServerPort
    private int port;

    private final Map<String, String> taken = new LinkedHashMap<>();
    private final Set<String> refused = new LinkedHashSet<>();
    private final List<String> dialogs = new ArrayList<>();
    private int next;

    @Test
    void nothingThatWasTypedRuns() {
        var walk = watched(CityHallBrowser.phone())
                .with("children-0-reason", "other")
                .with("proof", new FilePayload(PAYLOADS.get(1) + ".pdf", "application/pdf", SampleFiles.pdf()));
        var phone = walk.page();
        apply(walk);
        assertThat(taken)
                .containsKeys("guardianName.family", "address.street", "children-0-childName.given")
                .containsKeys("children-0-reasonText", "children-1-healthNotes", "emergencyName");
        assertThat(refused).contains("guardianName.familyKana", "email", "phone");
        assertThat(phone.locator("main").innerText()).contains(taken.values()).contains("img src=x onerror=hacked=1");
        walk.press("main form .button--primary", "receipt");
        var number = phone.locator("main dl .mono").first().innerText();
        walk.open("/status/" + number, "status");
        phone.locator("#body").fill(String.join("\n", PAYLOADS));
        walk.press("main form .button--secondary", "message");
        assertThat(phone.locator("main").innerText()).contains(PAYLOADS);

        var desk = watched(SentBack.signedIn(
                CityHallBrowser.desktop(),
                port,
                staff.account(Cities.KORIYAMA, Role.HEAD, sentBack.sectionOf(number))
                        .login()));
        read(desk, number);
        mend(walk, number);
        decide(desk, number);
        walk.open("/status/" + number, "decided");
        asked(walk);
        assertThat(dialogs).isEmpty();
    }

    private void apply(ApplicationWalk walk) {
        walk.begin(procedures.inKoriyama());
        for (int pages = 0; pages < MOST_PAGES && !walk.at().equals("check"); pages++) {
            if (walk.page().locator("main form [name=seen]").count() == 0) {
                walk.fillPage();
            } else {
                attack(walk);
            }
        }
        harmless(walk.page());
    }

    /** Types a script into every text field of the page; where one is refused, the refusal is looked at and mended. */
    private void attack(ApplicationWalk walk) {
        var page = walk.page();
        walk.fill();
        var typed = new LinkedHashMap<String, String>();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            for (var text : page.locator(TEXTS).all()) {
                var name = String.valueOf(text.getAttribute("name"));
                if (!typed.containsKey(name)) {
                    text.fill(PAYLOADS.get(next++ % PAYLOADS.size()));
                    typed.put(name, text.inputValue());
                } else if (!refused.contains(name) && toMend(text, tries)) {
                    assertThat(text.inputValue()).as(name).isEqualTo(typed.get(name));
                    refused.add(name);
                    walk.fill(name);
                }
            }
            walk.press("main form .button--primary", "attacked");
            if (!errors(page)) {
                typed.keySet().removeAll(refused);
                taken.putAll(typed);
                return;
            }
        }
        throw new AssertionError(
                page.url() + ": " + page.locator(".error-summary").innerText());
    }

    /** A group marks all its parts: names and streets keep their scripts until the parts with a format are mended. */
    private static boolean toMend(Locator text, int tries) {
        var marked = "true".equals(text.getAttribute("aria-invalid"));
        var free = String.valueOf(text.getAttribute("name")).matches(".*\\.(family|given|city|street|building)");
        return tries > 2 || (marked && (tries > 1 || !free));
    }

    private static boolean errors(Page page) {
        return page.locator(".error-summary").count() > 0;
    }

    /** Queue, findings, case and what is printed of it. */
    private void read(ApplicationWalk desk, String number) {
        var page = desk.page();
        desk.open("/staff/cases?q=" + HttpVisitor.encoded(PAYLOADS.get(1)), "queue searched");
        choose(desk, number);
        desk.press("button[value=CHECK]", "findings");
        desk.open("/staff/cases/" + number, "case");
        assertThat(page.locator("main").innerText()).contains(taken.values()).contains(PAYLOADS);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        harmless(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.locator("#body").fill(PAYLOADS.get(2));
        desk.press(".case-message button", "answered");
        desk.open("/staff/cases/" + number + "/send-back", "send back");
    }

    private void mend(ApplicationWalk walk, String number) {
        sentBack.by(
                sentBack.clerkOf(number, port),
                number,
                Map.of("emergencyName", PAYLOADS.get(0), "children/0/childName", PAYLOADS.get(2)));
        walk.open("/status/" + number, "sent back");
        walk.press("form[action$='/mend'] button", "mend");
        assertThat(walk.page().locator("main").innerText()).containsAnyOf(PAYLOADS.get(0), PAYLOADS.get(2));
        for (int pages = 0; pages < MOST_PAGES && !walk.at().equals("check"); pages++) {
            walk.press("main form .button--primary", "mending");
        }
        walk.press("main form .button--primary", "mended");
    }

    private void decide(ApplicationWalk desk, String number) {
        var page = desk.page();
        choose(desk, number);
        desk.press("button[value=ACCEPT]", "accepting");
        desk.press("button[value=run]", "accepted");
        desk.open("/staff/cases/" + number, "case again");
        desk.press("a[href*='/decide']", "decide");
        page.locator("main form input[type=radio] + label").last().click();
        for (var text : page.locator(TEXTS).all()) {
            text.fill(PAYLOADS.get(next++ % PAYLOADS.size()));
        }
        desk.press("main form .button--primary", "decided");
        desk.press("form[action$='/notify'] button", "told");
    }

    private static void choose(ApplicationWalk desk, String number) {
        desk.open("/staff/cases?view=all&q=" + number, "queue");
        desk.page().locator("tbody input[type=checkbox]").first().check();
    }

    /** Pages that show again what somebody asked for. */
    private void asked(ApplicationWalk walk) {
        for (var payload : PAYLOADS) {
            var text = HttpVisitor.encoded(payload);
            walk.open("/procedures?q=" + text, "search");
        }
        var text = HttpVisitor.encoded(PAYLOADS.get(1));
        walk.open("/status?number=" + text, "sign-in");
        walk.open("/verify?number=" + text + "&time=" + text + "&sha256=" + text, "verify");
    }

    private ApplicationWalk watched(Page page) {
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
        return new ApplicationWalk(page, port, "ja", (_, seen) -> harmless(seen));
    }

    /** No script of a visitor ran, and none of its elements came to be. */
    private static void harmless(Page page) {
        assertThat(page.evaluate("() => typeof window.hacked")).as(page.url()).isEqualTo("undefined");
        assertThat(page.locator(
                                "script:not([src]), svg[onload], [onerror], [onload], img[src='x'], a[href^='javascript:']")
                        .count())
                .as(page.url())
                .isZero();
    }
}
