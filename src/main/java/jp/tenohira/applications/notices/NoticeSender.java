package jp.tenohira.applications.notices;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is in the outbox, one city after the other. A notice that cannot be sent waits longer each time, then stays. */
class NoticeSender {

    static final int TRIES = 8;
    private static final int AT_ONCE = 20;
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);

    private final Notices notices;
    private final JavaMailSender mail;
    private final Municipalities municipalities;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String from;

    NoticeSender(
            Notices notices,
            JavaMailSender mail,
            Municipalities municipalities,
            TransactionTemplate transaction,
            Clock clock,
            String from) {
        this.notices = notices;
        this.mail = mail;
        this.municipalities = municipalities;
        this.transaction = transaction;
        this.clock = clock;
        this.from = from;
    }

    void sendEverywhere() {
        for (var municipality : municipalities.all()) {
            CurrentMunicipality.run(municipality, this::sendHere);
        }
    }

    private void sendHere() {
        transaction.executeWithoutResult(_ -> {
            for (var notice : notices.take(clock.instant(), AT_ONCE, TRIES)) {
                send(notice);
            }
        });
    }

    private void send(Notice notice) {
        try {
            var message = mail.createMimeMessage();
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(notice.to());
            helper.setSubject(notice.subject());
            helper.setText(notice.body());
            message.setHeader("Auto-Submitted", "auto-generated");
            mail.send(message);
            notices.sent(notice.id(), clock.instant());
        } catch (MailException | MessagingException e) {
            // The id alone: addresses are personal data and stay out of the log.
            LOG.warn(
                    "Notice {} was not sent (try {}): {}",
                    notice.id(),
                    notice.tries() + 1,
                    e.getClass().getSimpleName());
            notices.failed(notice.id(), clock.instant().plus(Duration.ofMinutes(1L << notice.tries())));
        }
    }
}
