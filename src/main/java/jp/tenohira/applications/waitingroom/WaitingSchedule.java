package jp.tenohira.applications.waitingroom;

import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Moves lines on while nobody looks, and deletes tickets that are a week old. */
@Component
class WaitingSchedule {

    private final WaitingRooms rooms;
    private final Municipalities municipalities;

    WaitingSchedule(WaitingRooms rooms, Municipalities municipalities) {
        this.rooms = rooms;
        this.municipalities = municipalities;
    }

    @Scheduled(fixedDelay = 1000)
    void moveOn() {
        rooms.moveOnAll();
    }

    @Scheduled(cron = "0 40 3 * * *")
    void deleteOld() {
        municipalities.all().forEach(municipality -> CurrentMunicipality.run(municipality, rooms::deleteOld));
    }
}
