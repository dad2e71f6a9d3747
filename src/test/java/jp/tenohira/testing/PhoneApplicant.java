package jp.tenohira.testing;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A resident who fills in {@link SampleApplications#afterSchoolClub} on a phone, for the first child only, page by page. */
public final class PhoneApplicant {

    private static final int MOST_PAGES = 40;

    private final Page phone;
    private final Map<String, List<String>> answers = new HashMap<>();

    public PhoneApplicant(Page phone) {
        this.phone = phone;
        var all = JsonMapper.builder()
                .build()
                .readTree(SampleApplications.afterSchoolClub())
                .at("/answers");
        all.properties().forEach(answer -> remember(answer.getKey(), answer.getValue()));
        all.at("/children/0").properties().forEach(answer -> remember(answer.getKey(), answer.getValue()));
    }

    /** Applies for the procedure from its page on; the receipt number. */
    public String applies(String procedurePage) {
        fillsInUntilTheCheck(procedurePage);
        send();
        phone.waitForURL("**/receipts/**");
        return phone.url().replaceFirst(".*/receipts/", "").replaceFirst("[?#].*", "");
    }

    /** Answers everything from the procedure's page on and stops before filing. */
    public void fillsInUntilTheCheck(String procedurePage) {
        phone.navigate(procedurePage);
        phone.locator("form[action$='/drafts'] button").first().click();
        for (var pages = 0; !phone.url().contains("/check"); pages++) {
            if (pages > MOST_PAGES) {
                throw new AssertionError("The form does not end; it is at " + phone.url());
            }
            var before = phone.url();
            fillIn();
            send();
            if (phone.locator(".error-summary").count() > 0) {
                fillIn(); // an answer called for another question
                send();
            }
            if (phone.locator(".error-summary").count() > 0) {
                throw new AssertionError(before + " was refused: "
                        + phone.locator(".error-summary").innerText());
            }
        }
    }

    private void send() {
        phone.locator("main .buttons .button--primary").last().click();
        phone.waitForLoadState();
    }

    private void fillIn() {
        var controls = "main form[method=post] :is(input, select, textarea)[name]:not([type=hidden]):not([type=file])";
        for (var control : phone.querySelectorAll(controls)) {
            var values = answers.get(control.getAttribute("name").replaceFirst("^children\\W[0-9]+\\W", ""));
            if (values != null && control.isVisible()) {
                answer(control, values);
            }
        }
    }

    private static void answer(ElementHandle control, List<String> values) {
        var type = String.valueOf(control.getAttribute("type"));
        if (type.equals("radio") || type.equals("checkbox")) {
            if (values.contains(control.getAttribute("value"))) {
                // The label lies over the box, as fingers want it.
                control.check(new ElementHandle.CheckOptions().setForce(true));
            }
        } else if (control.evaluate("e => e.tagName").equals("SELECT")) {
            control.selectOption(values.getFirst());
        } else {
            control.fill(values.getFirst());
        }
    }

    private void remember(String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(part -> remember(name + "." + part.getKey(), part.getValue()));
        } else if (value.isArray()) {
            var items = value.valueStream()
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .toList();
            answers.put(name, items);
            for (var rank = 1; rank <= items.size(); rank++) {
                answers.put(name + "." + rank, List.of(items.get(rank - 1)));
            }
        } else if (value.isBoolean()) {
            answers.put(name, List.of(value.asBoolean() ? "yes" : "no"));
        } else {
            answers.put(name, List.of(value.asString()));
            date(name, value.asString());
        }
    }

    private void date(String name, String value) {
        if (value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            answers.put(name + ".year", List.of(value.substring(0, 4)));
            answers.put(name + ".month", List.of(value.substring(5, 7)));
            answers.put(name + ".day", List.of(value.substring(8)));
        }
    }
}
