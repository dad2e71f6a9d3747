package jp.tenohira.applications.notices;

import java.time.Clock;
import jp.tenohira.core.Municipalities;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties the outbox every few seconds when a mail server is configured ({@code spring.mail.host}). */
@Component
@EnableScheduling
class NoticeSchedule {

    private final @Nullable NoticeSender sender;

    NoticeSchedule(
            Notices notices,
            ObjectProvider<JavaMailSender> mail,
            Municipalities municipalities,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${tenohira.mail-from:no-reply@tenohira.example}") String from) {
        var configured = mail.getIfAvailable();
        this.sender = configured == null
                ? null
                : new NoticeSender(notices, configured, municipalities, transaction, clock, from);
    }

    @Scheduled(fixedDelayString = "${tenohira.notices-every:5s}", initialDelayString = "${tenohira.notices-every:5s}")
    void send() {
        if (sender != null) {
            sender.sendEverywhere();
        }
    }
}
