package jp.tenohira.city;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.HttpVisitor;

/** What the headquarters of one city keeps: ledger, budget, figures, hearings, prints and a meeting. */
final class CityHeadquarters extends PartOfCity {

    CityHeadquarters(CityOfTest whole) {
        super(whole);
    }

    void planTheBudget() {
        var headquarters = staff(Role.HEADQUARTERS);
        var fresh = "/headquarters/budget/items/new";
        var item = Map.of(
                "fiscalYear",
                "2024",
                "line",
                word,
                "name",
                word + "システム",
                "kind",
                "policy",
                "requested",
                "1000",
                "reason",
                word);
        ids.put("budget", found("/items/([0-9a-f-]{36})", location(headquarters.submit(fresh, fresh, item))));
        var page = "/headquarters/budget/items/" + id("budget");
        location(headquarters.submit(page, page + "/review", Map.of("saidKind", "remark", "body", word)));
    }

    /** A dashboard, a reorganisation, and a fixed number that changed. */
    void keepFigures() {
        var headquarters = staff(Role.HEADQUARTERS);
        var composed = Map.of("name", word + "の画面", "shared", "no", "figure1", "received");
        var boards = "/staff/dashboards";
        ids.put(
                "dashboard",
                found(
                        "/dashboards/([0-9a-f-]{36})",
                        location(staff(Role.CLERK).submit(boards + "/new", boards + "/new", composed))));
        var reorganisations = "/headquarters/reorganisations";
        location(headquarters.submit(
                reorganisations,
                reorganisations,
                Map.of("at.year", "2023", "at.month", "4", "at.day", "1", "from", "two", "to", "two", "note", word)));
        ids.put(
                "reorganisation",
                found(
                        "/reorganisations/([0-9]+)/remove",
                        headquarters.get(reorganisations).body()));
        var figure = "/headquarters/figures/received";
        for (int fixed = 0; fixed < 2; fixed++) {
            headquarters.submit(
                    figure, figure + "/fix", Map.of("procedure", id("procedure"), "occasion", word + "の会議"));
            file();
        }
        ids.put(
                "slip",
                found(
                        "/headquarters/restatements/([0-9]+)",
                        headquarters.get("/headquarters/restatements").body()));
    }

    void hearVendors() {
        var headquarters = staff(Role.HEADQUARTERS);
        var system = "/headquarters/standards/systems/seals";
        var edited = Map.of("version", "0", "section", id("section"), "vendor", word, "status", "open", "note", word);
        location(headquarters.submit(system + "/edit", system + "/edit", edited));
        var opened = location(headquarters.submit(system, system + "/hearings", Map.of("vendor", word)));
        ids.put("hearing", found("/hearings/([0-9a-f-]{36})", opened));
        var hearing = "/headquarters/standards/hearings/" + id("hearing");
        var made = headquarters.submit(hearing, hearing + "/links", Map.of("days", "14"));
        ids.put("vendorLink", found("/vendor/hearings/([A-Za-z0-9_-]{43})", made.body()));
        var vendor = "/vendor/hearings/" + id("vendorLink");
        location(visitor().submit(vendor, vendor, Map.of("schedule", word, "by", word)));
    }

    void printAndMeet() {
        var imports = "/headquarters/printing/imports";
        var log = "%1$s-printer %1$s 1 [05/Jan/2024:09:21:06 +0900] total 3 - h n A4 one-sided\n".formatted(word);
        var headquarters = staff(Role.HEADQUARTERS);
        headquarters.upload(
                imports,
                imports,
                Map.of("format", "cups"),
                "log",
                Map.of(word + "のログ", log.getBytes(StandardCharsets.UTF_8)));
        ids.put(
                "batch",
                found(
                        "/printing/imports/([0-9a-f-]{36})",
                        headquarters.get(imports).body()));
        var meetings = "/headquarters/printing/meetings";
        headquarters.submit(
                meetings,
                meetings,
                Map.of(
                        "meeting",
                        word + "会議",
                        "heldOn",
                        "2024-02-08",
                        "section",
                        id("section"),
                        "pages",
                        "12",
                        "copies",
                        "30"));
        ids.put(
                "paperlessMeeting",
                found(
                        "/printing/meetings/([0-9a-f-]{36})",
                        headquarters.get(meetings).body()));
    }

    void keepTheLedger(HttpVisitor clerk) {
        var fresh = "/staff/savings/new";
        var measure = Map.of(
                "name", word + "をなくす",
                "kind", "online",
                "status", "running",
                "fiscalYear", "2023",
                "formula", "5分×64か所×250日",
                "hours", "1334",
                "do", "save");
        ids.put("measure", found("/staff/savings/([0-9a-f-]{36})", location(clerk.submit(fresh, fresh, measure))));
        ids.put("rpa", "two-" + UUID.randomUUID().toString().substring(0, 8));
        var register = "/staff/savings/rpa/new";
        location(clerk.submit(
                register,
                register,
                Map.of(
                        "code", id("rpa"),
                        "name", word + "の登録",
                        "owner", "担当",
                        "scenario", "1.0",
                        "minutesPerItem", "3",
                        "plannedHours", "200",
                        "runsEveryDays", "31")));
    }

    void callAMeeting() {
        var fresh = "/headquarters/packs/new";
        var meeting = Map.of(
                "held.year", "2024",
                "held.month", "2",
                "held.day", "9",
                "name", word + "の会議",
                "agenda", word + "について | 報告 | 資料1");
        var made = location(staff(Role.HEADQUARTERS).submit(fresh, fresh, meeting));
        ids.put("meeting", found("/headquarters/packs/([0-9a-f-]{36})", made));
    }
}
