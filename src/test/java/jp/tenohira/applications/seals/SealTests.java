package jp.tenohira.applications.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Secrets;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** The seal as administrators replace it, and the key. */
@CityHallTest
class SealTests {

    private static final String PAGE = "/staff/admin/seal";

    @LocalServerPort
    private int port;

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private Seals seals;

    @Autowired
    private Secrets secrets;

    @Test
    void anAdministratorReplacesTheSealByAPngAndByNothingElse() throws IOException {
        var administrator = staff.signedIn(port, Role.ADMINISTRATOR);
        var large = new byte[SealImage.MOST_BYTES + 1];
        var small = png(200, 200, "png");
        System.arraycopy(small, 0, large, 0, small.length);

        assertThat(upload(administrator, png(200, 200, "png"))).isEqualTo(302);
        var before = current();
        assertThat(upload(administrator, new byte[0])).isEqualTo(422);
        assertThat(upload(administrator, large)).isEqualTo(422);
        assertThat(upload(administrator, png(200, 200, "jpeg"))).isEqualTo(422);
        assertThat(upload(administrator, png(20, 20, "png"))).isEqualTo(422);
        assertThat(upload(administrator, png(3000, 200, "png"))).isEqualTo(422);
        assertThat(upload(administrator, Arrays.copyOf(png(200, 200, "png"), 60)))
                .isEqualTo(422);
        assertThat(upload(administrator, "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(422);
        assertThat(current()).isEqualTo(before);
        assertThat(administrator.get(PAGE).body()).contains("が登録しました");
    }

    @Test
    void whatHidesInAPictureIsNotKept() throws IOException {
        var hidden = new ByteArrayOutputStream();
        hidden.writeBytes(png(200, 200, "png"));
        hidden.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        var administrator = staff.signedIn(port, Role.ADMINISTRATOR);

        assertThat(upload(administrator, hidden.toByteArray())).isEqualTo(302);

        assertThat(new String(current(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void nobodyElseMayLookOrReplace() {
        for (var role : new Role[] {Role.CLERK, Role.HEAD, Role.HEADQUARTERS}) {
            var visitor = staff.signedIn(port, role);
            assertThat(visitor.get(PAGE).statusCode()).as(role.name()).isEqualTo(403);
        }
    }

    @Test
    void theSampleOfTheDemoIsASeal() throws IOException {
        var sample = new ClassPathResource("demo/seal-sample.png").getContentAsByteArray();

        assertThat(SealImage.of(sample)).isInstanceOf(jp.tenohira.core.Outcome.Accepted.class);
    }

    @Test
    void theDemoMakesItsOwnKeyOnceAndSaysThatItIsASample(@TempDir Path data) {
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            var first = keys(data, "", true).current().orElseThrow();
            var again = keys(data, "", true).current().orElseThrow();

            assertThat(first.sample()).isTrue();
            assertThat(again.certificate()).isEqualTo(first.certificate());
            assertThat(first.certificate().getSubjectX500Principal().getName()).contains("SAMPLE");
            assertThat(Files.exists(data.resolve("keys/certificates-sample-072036.p12")))
                    .isTrue();
            assertThat(keys(data, "", false).current()).isEmpty();
        });
    }

    @Test
    void aKeystoreThatCannotBeReadIsNamed(@TempDir Path data) {
        CurrentMunicipality.run(
                Cities.KORIYAMA,
                () -> assertThatThrownBy(
                                () -> keys(data, data.resolve("none.p12").toString(), false)
                                        .current())
                        .hasMessageContaining("none.p12")
                        .hasMessageContaining("keystore-password"));
    }

    private CityKeys keys(Path data, String keystore, boolean demo) {
        return new CityKeys(data, keystore, "", demo, secrets, Clock.systemUTC());
    }

    private static int upload(HttpVisitor who, byte[] file) {
        return who.upload(PAGE, PAGE, Map.of(), "seal", Map.of("seal.png", file))
                .statusCode();
    }

    private byte[] current() {
        return CurrentMunicipality.call(
                Cities.KORIYAMA, () -> seals.current().orElseThrow().png());
    }

    private static byte[] png(int width, int height, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
