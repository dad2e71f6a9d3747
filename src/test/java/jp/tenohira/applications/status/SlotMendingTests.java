package jp.tenohira.applications.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import jp.tenohira.applications.desk.SectionOfTest.Filed;
import jp.tenohira.applications.filing.MeetingRoom;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case with a booked slot is sent back, and its resident books another while mending it. */
@CityHallTest
class SlotMendingTests {

    @Autowired
    private MeetingRoom room;

    @Autowired
    private SentBack sentBack;

    @LocalServerPort
    private int port;

    @Test
    void theSlotChosenWhileMendingIsBookedAndTheOldOneBecomesFree() {
        var procedure = room.opened();
        var filed = filed(procedure, "09:00");
        room.filed(procedure, "neighbour", "09:00");
        var resident = HttpVisitor.at(port);
        var page = begun(resident, filed);

        choose(resident, page, "13:00");
        var answer = submit(resident, page);

        assertThat(answer).endsWith("/receipts/" + filed.receipt());
        assertThat(sentBack.answers(filed, 2)).contains("13:00");
        assertThat(room.hasRoom(procedure, "next", "09:00")).isTrue();
        assertThat(room.hasRoom(procedure, "last", "13:00")).isTrue();
        assertThat(room.hasRoom(procedure, "late", "13:00")).isFalse();
    }

    @Test
    void whoKeepsTheSlotWhileMendingHoldsItEvenWhenItIsFull() {
        var procedure = room.opened();
        var filed = filed(procedure, "09:00");
        room.filed(procedure, "neighbour", "09:00");
        var resident = HttpVisitor.at(port);
        var page = begun(resident, filed);

        choose(resident, page, "09:00");

        assertThat(submit(resident, page)).endsWith("/receipts/" + filed.receipt());
        assertThat(room.hasRoom(procedure, "late", "09:00")).isFalse();
    }

    @Test
    void aFullSlotIsRefusedWhileMendingAndTheOldOneIsKept() {
        var procedure = room.opened();
        var filed = filed(procedure, "09:00");
        var resident = HttpVisitor.at(port);
        var page = begun(resident, filed);
        choose(resident, page, "13:00");
        room.filed(procedure, "first", "13:00");
        room.filed(procedure, "second", "13:00");

        var check = page.replaceFirst("/pages/.*", "/check");
        var answer = resident.submit(check, check, Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("満員", "近い空きは", "09:00");
        assertThat(resident.submit(page, page, fields(resident, page, Map.of("fill", "use")))
                        .body())
                .contains("09:00~13:00 <span class=\"slots__left\">空きあり", "13:00~17:00 <span class=\"slots__left\">満員");
        assertThat(room.hasRoom(procedure, "beside", "09:00")).isTrue();
        assertThat(room.hasRoom(procedure, "beyond", "09:00")).isFalse();
        choose(resident, page, "09:00");
        assertThat(submit(resident, page)).endsWith("/receipts/" + filed.receipt());
    }

    private Filed filed(String procedure, String start) {
        var submitted = room.filed(procedure, "mended", start);
        return new Filed(submitted.id(), submitted.receipt().number().value());
    }

    /** The page on which the resident mends the slot. */
    private String begun(HttpVisitor resident, Filed filed) {
        sentBack.by(sentBack.clerkOf(filed.receipt(), port), filed, Map.of("use", "別の時間をお選びください。"));
        sentBack.opened(resident, filed);
        return resident.submit("/status/" + filed.receipt(), "/status/" + filed.receipt() + "/mend", Map.of())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]*", "");
    }

    private Map<String, String> fields(HttpVisitor resident, String page, Map<String, String> more) {
        var fields = new HashMap<>(Map.of(
                "seen", resident.get(page).body().replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1")));
        fields.put("use.year", "" + room.day().getYear());
        fields.put("use.month", "" + room.day().getMonthValue());
        fields.put("use.day", "" + room.day().getDayOfMonth());
        fields.putAll(more);
        return fields;
    }

    private void choose(HttpVisitor resident, String page, String start) {
        var answer = resident.submit(page, page, fields(resident, page, Map.of("use.start", start)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static String submit(HttpVisitor resident, String page) {
        var check = page.replaceFirst("/pages/.*", "/check");
        return resident.submit(check, check, Map.of())
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
