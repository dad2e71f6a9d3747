package jp.tenohira.assistant.chat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of a turn each time it was asked anew. Each version is a conversation that shares the turns before it. */
@Component
public class ChatVersions {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Chats chats;

    ChatVersions(JdbcClient jdbc, Chats chats) {
        this.jdbc = jdbc;
        this.chats = chats;
    }

    /** Notes that a conversation asks a turn of another one anew. A version of a version is one of the same turn. */
    @Transactional
    public void note(Staff who, UUID version, UUID of, int turn) {
        jdbc.sql("""
                        update chat set of_turn = :turn, of_chat = coalesce(
                            (select known.of_chat from chat known
                              where known.id = :of and known.person = :person and known.of_turn = :turn), :of)
                         where id = :id and person = :person
                        """)
                .param("turn", turn)
                .param("of", of)
                .param("id", version)
                .param("person", who.id())
                .update();
    }

    /** The turns of a conversation of which there are several versions. */
    @Transactional(readOnly = true)
    public Set<Integer> turns(Staff who, UUID chat) {
        return Set.copyOf(jdbc.sql("""
                        select distinct of_turn from chat
                         where person = :person and of_turn is not null and (id = :chat or of_chat = :chat)
                        """)
                .param("person", who.id())
                .param("chat", chat)
                .query(Integer.class)
                .list());
    }

    /** The conversations that have a version of this turn, the first one first. */
    @Transactional(readOnly = true)
    public List<Chat> of(Staff who, UUID chat, int turn) {
        return jdbc
                .sql("""
                        with own as (select coalesce(
                            (select of_chat from chat where id = :chat and of_turn = :turn), :chat) as root)
                        select id from chat, own
                         where person = :person and (id = own.root or of_chat = own.root and of_turn = :turn)
                         order by began_at, id limit :most
                        """)
                .param("chat", chat)
                .param("turn", turn)
                .param("person", who.id())
                .param("most", MOST)
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> chats.find(who, id).stream())
                .filter(found -> found.turns().size() >= turn)
                .toList();
    }
}
