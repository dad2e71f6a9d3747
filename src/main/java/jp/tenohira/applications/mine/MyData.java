package jp.tenohira.applications.mine;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tenohira.applications.attachments.Attachments;
import jp.tenohira.applications.casefile.CaseOwners;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.decisions.DecisionNotices;
import jp.tenohira.applications.drafts.OwnedDrafts;
import jp.tenohira.applications.drafts.OwnedDrafts.OwnedDraft;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.residents.Resident;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything of a resident into a ZIP, one case and one file at a time, so that memory stays flat. */
@Component
class MyData {

    private static final int CASES_AT_ONCE = 50;

    private final MyRecords records;
    private final CaseOwners cases;
    private final OwnedDrafts drafts;
    private final Attachments attachments;
    private final DecisionNotices notices;
    private final JsonMapper json;

    MyData(
            MyRecords records,
            CaseOwners cases,
            OwnedDrafts drafts,
            Attachments attachments,
            DecisionNotices notices,
            JsonMapper json) {
        this.records = records;
        this.cases = cases;
        this.drafts = drafts;
        this.attachments = attachments;
        this.notices = notices;
        this.json = json;
    }

    void write(Resident resident, Lang lang, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(new Open(out), StandardCharsets.UTF_8);
        put(zip, "profile.json", records.profile(resident));
        for (var draft : drafts.of(resident)) {
            write(zip, resident, draft, lang);
        }
        for (var at = 0; ; at += CASES_AT_ONCE) {
            var some = cases.of(resident, CASES_AT_ONCE, at);
            for (var casefile : some) {
                write(zip, casefile, lang);
            }
            if (some.size() < CASES_AT_ONCE) {
                break;
            }
        }
        zip.finish();
        zip.flush();
    }

    private void write(ZipOutputStream zip, Resident resident, OwnedDraft draft, Lang lang) throws IOException {
        var folder = "drafts/" + draft.id() + "/";
        put(zip, folder + "draft.json", records.draft(resident, draft, lang));
        for (var file : attachments.listOfDraft(draft.id())) {
            var content = attachments.ofDraft(draft.id(), file.id());
            if (content.isPresent()) {
                put(
                        zip,
                        folder + "files/" + file.id() + "-" + file.name(),
                        content.get().content());
            }
        }
    }

    private void write(ZipOutputStream zip, Casefile casefile, Lang lang) throws IOException {
        var folder = "applications/" + casefile.receipt() + "/";
        put(zip, folder + "application.json", records.application(casefile, lang));
        var notice = notices.pdf(casefile.id());
        if (notice.isPresent()) {
            put(zip, folder + "notice.pdf", notice.get());
        }
        for (var file : attachments.listOfCase(casefile.id())) {
            var content = attachments.ofCase(casefile.id(), file.id());
            if (content.isPresent()) {
                put(
                        zip,
                        folder + "files/" + file.id() + "-" + file.name(),
                        content.get().content());
            }
        }
    }

    private void put(ZipOutputStream zip, String name, Object content) throws IOException {
        put(zip, name, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** The response is closed by who opened it: an error on the way must not look like the end of a whole file. */
    private static final class Open extends FilterOutputStream {

        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
