package jp.tenohira.identity.access;

import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Staff sessions in the database: they survive a restart, and each municipality sees its own. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SessionTables {

    /** Two requests of one session may store the same attribute at once; the later one wins. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastWriteWins() {
        return sessions -> sessions.setCreateSessionAttributeQuery("""
                insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
                values (?, ?, ?)
                on conflict (municipality, session_primary_id, attribute_name)
                do update set attribute_bytes = excluded.attribute_bytes
                """);
    }

    /** Spring Session's own clean-up knows no municipality and would see no row. */
    @Component
    static class CleanUp {

        private final JdbcIndexedSessionRepository sessions;
        private final Municipalities municipalities;

        CleanUp(JdbcIndexedSessionRepository sessions, Municipalities municipalities) {
            this.sessions = sessions;
            this.municipalities = municipalities;
        }

        @Scheduled(cron = "0 */10 * * * *")
        void removeExpired() {
            municipalities.all().forEach(m -> CurrentMunicipality.run(m, sessions::cleanUpExpiredSessions));
        }
    }
}
