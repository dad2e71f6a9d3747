package jp.tenohira.assistant.web.desk;

import static jp.tenohira.assistant.web.desk.DeskWords.CHAT;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.util.List;
import java.util.UUID;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Hidden;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;

/** Asks by one click how many minutes a use saved. */
public final class SavedMinutes {

    private static final List<Integer> MINUTES = List.of(0, 5, 15, 30, 60);

    private SavedMinutes() {}

    /** @param chat the conversation to go back to; empty for none */
    public static Form form(Frame frame, UUID use, String chat) {
        var buttons = MINUTES.stream()
                .map(minutes ->
                        Button.secondary(t(frame, "chat.minutes", minutes)).sending("minutes", minutes.toString()))
                .toList();
        return new Form(
                CHAT + "/saved",
                List.of(new Hidden("use", use.toString()), new Hidden("chat", chat)),
                List.of(),
                buttons);
    }
}
