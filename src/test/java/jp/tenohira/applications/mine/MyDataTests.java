package jp.tenohira.applications.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import jp.tenohira.applications.OwnForm;
import jp.tenohira.applications.attachments.Attachments;
import jp.tenohira.applications.attachments.InspectedFile;
import jp.tenohira.applications.attachments.SampleFiles;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.residents.Residents;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.ResidentOfTest;
import jp.tenohira.testing.SignInServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a resident downloads is everything of theirs and nothing of anybody else. */
@CityHallTest
class MyDataTests {

    @LocalServerPort
    private int port;

    @Autowired
    private OwnForm forms;

    @Autowired
    private MyData data;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Residents residents;

    @Test
    void theFileHoldsProfileDraftsAndApplications() throws IOException {
        var subject = "data-" + UUID.randomUUID();
        var visitor = HttpVisitor.at(port);
        ResidentOfTest.signIn(visitor, subject);
        visitor.submit("/my/consent", "/my/consent", Map.of("keep", "yes"));
        var procedure = forms.inKoriyama();
        var draft = OwnForm.begin(visitor, procedure);
        OwnForm.fill(visitor, draft);
        attach(draft);
        var filed = OwnForm.begin(visitor, procedure);
        OwnForm.fill(visitor, filed);
        var number = OwnForm.file(visitor, filed);

        var entries = entries(subject);

        assertThat(entries.get("profile.json")).contains("山田 太郎", "PROVIDER", subject);
        assertThat(entries.get("drafts/" + draft + "/draft.json")).contains("鈴木", "証明書の請求");
        assertThat(entries.get("applications/" + number + "/application.json")).contains("鈴木", "SUBMITTED", number);
        assertThat(entries.keySet()).anyMatch(name -> name.matches("drafts/" + draft + "/files/.*-証明\\.pdf"));
        assertThat(entries).hasSize(4);
    }

    @Test
    void itIsADownloadOfTheSignedInResidentOnly() {
        var visitor = ResidentOfTest.signedIn(port);

        var answer = visitor.submit("/my/export", "/my/export", Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("my-data-");
        assertThat(HttpVisitor.at(port).get("/my/export").statusCode()).isEqualTo(302);
    }

    @Test
    void downloadsAreCounted() {
        var visitor = ResidentOfTest.signedIn(port);
        for (var times = 0; times < 5; times++) {
            visitor.submit("/my/export", "/my/export", Map.of());
        }

        var answer = visitor.submit("/my/export", "/my/export", Map.of());

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("回数が多すぎます");
    }

    private void attach(String draft) {
        var file = attachments.inspect("証明.pdf", SampleFiles.pdf());
        if (file instanceof Outcome.Accepted<InspectedFile, ?>(var inspected)) {
            CurrentMunicipality.run(
                    Cities.KORIYAMA, () -> attachments.addToDraft(UUID.fromString(draft), "paper", inspected));
        }
    }

    private Map<String, String> entries(String subject) throws IOException {
        var out = new ByteArrayOutputStream();
        CurrentMunicipality.call(Cities.KORIYAMA, () -> {
            var account = residents.arrived("mock", SignInServer.issuer(), subject);
            data.write(account.resident(), Lang.JA, out);
            return null;
        });
        var entries = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
