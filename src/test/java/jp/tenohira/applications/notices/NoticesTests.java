package jp.tenohira.applications.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Municipalities;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices go through a mail server as they were written, once each, and wait when the server does not answer. */
@CityHallTest
class NoticesTests {

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeWording wording;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String to = "to-" + UUID.randomUUID() + "@example.jp";
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void write() {
        whatOthersWroteIsNotDue();
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            var worded = wording.of(NoticeKind.RECEIVED, Lang.JA, "𠮷野の手続", "2026-0000001-1", "/status");
            transaction.executeWithoutResult(_ -> notices.write(NoticeKind.RECEIVED, null, to, worded));
        });
    }

    /** Hundreds of notices of other tests would go first. */
    private void whatOthersWroteIsNotDue() {
        for (var city : municipalities.all()) {
            CurrentMunicipality.run(
                    city,
                    () -> jdbc.sql("update notice set next_try_at = '2100-01-01' where sent_at is null")
                            .update());
        }
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aNoticeArrivesAsItWasWrittenAndOnce() throws Exception {
        server.start();
        var sender = sender(server.getSmtp().getPort(), clock);
        for (var tries = 0; arrived().isEmpty() && tries < 100; tries++) {
            sender.sendEverywhere();
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(sender::sendEverywhere))
                    .toList();
            for (var run : runs) {
                run.get();
            }
        }

        assertThat(arrived()).hasSize(1);
        var message = arrived().getFirst();
        assertThat(message.getSubject()).isEqualTo("【郡山市】申請を受け付けました（2026-0000001-1）");
        assertThat(String.valueOf(message.getContent()))
                .contains("「𠮷野の手続」の申請を受け付けました。", "受付番号: 2026-0000001-1", "/status", "郡山市");
        assertThat(message.getRecipients(RecipientType.TO)).hasSize(1);
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aServerThatDoesNotAnswerIsTriedAgainLater() throws Exception {
        server.start();
        var port = server.getSmtp().getPort();
        server.stop();
        for (var tries = 0; written().tries() == 0 && tries < 100; tries++) {
            sender(port, clock).sendEverywhere();
        }
        assertThat(written().sentAt()).isNull();
        assertThat(written().tries()).isOne();
        sender(port, clock).sendEverywhere();
        assertThat(written().tries()).as("not before its time").isOne();

        var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            var later = sender(port, Clock.offset(clock, Duration.ofMinutes(2)));
            for (var tries = 0; written().sentAt() == null && tries < 100; tries++) {
                later.sendEverywhere();
            }
            assertThat(received(back)).hasSize(1);
        } finally {
            back.stop();
        }
    }

    private NoticeSender sender(int port, Clock at) {
        var mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        return new NoticeSender(notices, mail, municipalities, transaction, at, "no-reply@city.example.jp");
    }

    private Notice written() {
        return CurrentMunicipality.<Notice, RuntimeException>call(
                Cities.KORIYAMA,
                () -> notices.latest(1000).stream()
                        .filter(notice -> notice.to().equals(to))
                        .findFirst()
                        .orElseThrow());
    }

    private List<MimeMessage> arrived() {
        return received(server);
    }

    private List<MimeMessage> received(GreenMail by) {
        return Stream.of(by.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getRecipients(RecipientType.TO)[0]
                                .toString()
                                .equals(to);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
