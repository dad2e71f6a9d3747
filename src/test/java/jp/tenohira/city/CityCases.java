package jp.tenohira.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.applications.places.Course;
import jp.tenohira.identity.Role;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** Cases of one city: one sent back and being mended, one refused, one granted with its certificate, and the work of a desk on them. */
final class CityCases extends PartOfCity {

    CityCases(CityOfTest whole) {
        super(whole);
    }

    void fileAndMend() {
        var filed = file();
        ids.put("receipt", filed.at("/receipt").asString());
        ids.put("keyId", filed.at("/keyId").asString());
        enter(filed);
        var address = "/staff/cases/" + id("receipt");
        ids.put(
                "attachment",
                found(
                        "/attachments/([0-9a-f-]{36})",
                        staff(Role.CLERK).get(address).body()));
        step("receipt", Role.CLERK, "message", Map.of("body", word + "からのお知らせ"));
        step("receipt", Role.CLERK, "send-back", Map.of("reason", word, "mark", "phone", "why-phone", word));
        var status = "/status/" + id("receipt");
        var mending = location(resident.submit(status, status + "/mend", Map.of()));
        ids.put("draft", found("/apply/([0-9a-f-]{36})", mending));
        ids.put(
                "page",
                found(
                        "/pages/([a-z0-9-]+)",
                        resident.get("/apply/" + id("draft") + "/check").body()));
    }

    void fileAndDecide() {
        var filed = file();
        ids.put("decided", filed.at("/receipt").asString());
        enter(filed);
        step("decided", Role.CLERK, "accept", Map.of());
        step("decided", Role.HEAD, "decide", Map.of("outcome", "REFUSE", "reason", word + "のため"));
        step("decided", Role.HEAD, "notify", Map.of());
    }

    void grantAndIssue() {
        var seal = staff(Role.ADMINISTRATOR)
                .upload("/staff/admin/seal", "/staff/admin/seal", Map.of(), "seal", Map.of("seal.png", seal()));
        if (seal.statusCode() != 302) {
            throw new AssertionError("The seal was refused: " + seal.statusCode());
        }
        var filed = file();
        ids.put("granted", filed.at("/receipt").asString());
        enter(filed);
        step("granted", Role.CLERK, "accept", Map.of());
        step("granted", Role.HEAD, "decide", Map.of("outcome", "ADMIT"));
        step("granted", Role.HEAD, "notify", Map.of());
        var page = "/staff/cases/" + id("granted") + "/certificates";
        staff(Role.CLERK).submit(page, page + "/issue/" + OpenProcedure.CERTIFICATE, Map.of());
        ids.put(
                "certificate",
                found(
                        "/certificates/([0-9a-f-]{36})/",
                        staff(Role.CLERK).get(page).body()));
    }

    private static byte[] seal() {
        try {
            return new ClassPathResource("demo/seal-sample.png").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void workAtTheDesk() {
        var clerk = staff(Role.CLERK);
        clerk.submit("/staff/cases", "/staff/cases/bulk", Map.of("step", "CHECK", "all", "1"));
        var job = clerk.submit("/staff/cases", "/staff/cases/bulk", Map.of("step", "ASSIGN", "all", "1"));
        ids.put("job", found("/bulk/([0-9a-f-]{36})", location(job)));
        clerk.submit("/staff/cases", "/staff/cases/views", Map.of("name", word + "の画面", "state", "OPEN"));
        ids.put(
                "view",
                found("/views/([0-9a-f-]{36})/", clerk.get("/staff/cases").body()));
        var begin = Map.of("procedure", id("procedure"), "source", "form:" + id("procedure"));
        ids.put(
                "copy",
                found("/forms/([0-9a-f-]{36})", location(clerk.submit("/staff/forms/new", "/staff/forms/new", begin))));
        ids.put("check", "two-cities");
        var checks = "/staff/checks/" + id("procedure");
        clerk.submit(
                checks + "/new",
                checks,
                Map.of(
                        "fresh",
                        "1",
                        "do",
                        "save",
                        "code",
                        "two-cities",
                        "label",
                        word,
                        "kind",
                        "CONDITION",
                        "field",
                        "workDays",
                        "expression",
                        "workDays > 0",
                        "reason",
                        word));
    }

    /** Two courses whose places are drawn by lot, one of them drawn already, and somebody who queues. */
    void giveCourses(Course course) {
        for (var which : List.of("course", "drawn")) {
            var code = course.opened(
                    city,
                    id("section"),
                    word + "の講座",
                    "quota: {places: 1, order: lottery}\nwaitingRoom: {perMinute: 1}");
            ids.put(which, code);
            var start = "/procedures/" + code;
            resident.submit(start, start + "/drafts", Map.of());
            ids.put(
                    "ticket",
                    found("/waiting/([^/]+)", location(visitor().submit(start, start + "/drafts", Map.of()))));
            Course.filed(course.file(city, code, UUID.randomUUID().toString(), null));
            course.ended(city, code);
            var page = staff(Role.HEAD).get("/staff/receptions/" + code).body();
            ids.put(which + "Round", found("draw[?]round=([0-9TZ]+)", page));
        }
        var draw = "/staff/receptions/" + id("drawn") + "/draw";
        location(staff(Role.HEAD).submit(draw, draw, Map.of()));
    }

    private void enter(JsonNode filed) {
        location(resident.submit(
                "/status",
                "/status",
                Map.of(
                        "number",
                        filed.at("/receipt").asString(),
                        "code",
                        filed.at("/code").asString())));
    }

    private void step(String which, Role role, String step, Map<String, String> fields) {
        var address = "/staff/cases/" + id(which);
        var version = found(
                "name=\"version\"[^>]*value=\"([0-9]+)\"",
                staff(role).get(address).body());
        var all = new HashMap<>(fields);
        all.put("version", version);
        location(staff(role).submit(address, address + "/" + step, all));
    }
}
