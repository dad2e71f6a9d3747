package jp.tenohira.applications.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.core.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to attached files. A file is found only together with the draft or case it belongs to. */
@Component
public class Attachments {

    /** The largest file. */
    public static final long MOST_BYTES = 10L * 1024 * 1024;

    private static final String INFO = "id, path, name, content_type, size, readable, uploaded_at";

    private final JdbcClient jdbc;
    private final FileInspection inspection;
    private final Clock clock;

    Attachments(JdbcClient jdbc, FileInspection inspection, Clock clock) {
        this.jdbc = jdbc;
        this.inspection = inspection;
        this.clock = clock;
    }

    /** Decides by its content whether a file is taken; keeps nothing. */
    public Outcome<InspectedFile, FileRefused> inspect(String name, byte[] content) {
        return inspection.inspect(name, content);
    }

    /** The refusal of a file whose size alone is too much to read it. */
    public Outcome<InspectedFile, FileRefused> tooLarge(String name, long size) {
        return Outcome.refused(new FileRefused.TooLarge(FileNames.safe(name), size));
    }

    public UUID addToDraft(UUID draft, String path, InspectedFile file) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into attachment (id, draft, path, name, content_type, size, sha256, readable, content, uploaded_at)
                values (:id, :draft, :path, :name, :contentType, :size, :sha256, :readable, :content, :at)
                """)
                .param("id", id)
                .param("draft", draft)
                .param("path", path)
                .param("name", file.name())
                .param("contentType", file.contentType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("readable", file.readable())
                .param("content", file.content())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Removes a file from a draft. What a case was filed with stays. */
    public void removeFromDraft(UUID draft, UUID id) {
        jdbc.sql("delete from attachment where id = :id and draft = :draft and casefile is null")
                .param("id", id)
                .param("draft", draft)
                .update();
    }

    /** The bytes a draft's files take up. */
    public long bytesOfDraft(UUID draft) {
        return jdbc.sql("select coalesce(sum(size), 0) from attachment where draft = :draft")
                .param("draft", draft)
                .query(Long.class)
                .single();
    }

    public Optional<AttachmentFile> ofDraft(UUID draft, UUID id) {
        return jdbc.sql("select name, content_type, content from attachment where id = :id and draft = :draft")
                .param("id", id)
                .param("draft", draft)
                .query(Attachments::file)
                .optional();
    }

    public Optional<AttachmentFile> ofCase(CaseId casefile, UUID id) {
        return jdbc.sql("select name, content_type, content from attachment where id = :id and casefile = :casefile")
                .param("id", id)
                .param("casefile", casefile.value())
                .query(Attachments::file)
                .optional();
    }

    /** Every file a case was ever filed with, without contents. */
    public List<AttachmentInfo> listOfCase(CaseId casefile) {
        return jdbc.sql("select " + INFO + " from attachment where casefile = :casefile order by uploaded_at, id")
                .param("casefile", casefile.value())
                .query(Attachments::info)
                .list();
    }

    /** The files of a draft, without contents. */
    public List<AttachmentInfo> listOfDraft(UUID draft) {
        return jdbc.sql("select " + INFO + " from attachment where draft = :draft order by uploaded_at, id")
                .param("draft", draft)
                .query(Attachments::info)
                .list();
    }

    private static AttachmentInfo info(ResultSet rs, int row) throws SQLException {
        return new AttachmentInfo(
                rs.getObject("id", UUID.class),
                rs.getString("path"),
                rs.getString("name"),
                rs.getString("content_type"),
                rs.getLong("size"),
                rs.getBoolean("readable"),
                rs.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }

    private static AttachmentFile file(ResultSet rs, int row) throws SQLException {
        return new AttachmentFile(rs.getString("name"), rs.getString("content_type"), rs.getBytes("content"));
    }
}
