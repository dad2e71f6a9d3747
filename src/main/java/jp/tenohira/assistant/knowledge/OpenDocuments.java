package jp.tenohira.assistant.knowledge;

import java.util.List;
import jp.tenohira.assistant.outputs.PublishedTexts;
import jp.tenohira.assistant.outputs.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The documents an output is compared with before it is published: those of level 1 in collections all staff may read, so that a likeness
 * shows nobody what another section keeps to itself.
 */
@Component
class OpenDocuments implements PublishedTexts {

    private final JdbcClient jdbc;

    OpenDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Work> works() {
        return jdbc.sql("""
                select d.title, string_agg(p.body, chr(10) order by p.number) as text
                  from knowledge_document d
                  join knowledge_collection c on c.id = d.collection and c.whole_city
                  join knowledge_passage p on p.document = d.id
                 where d.level = 1 and d.state in ('WAITING', 'READY')
                 group by d.id, d.title order by d.title, d.id
                """).query(Work.class).list();
    }
}
