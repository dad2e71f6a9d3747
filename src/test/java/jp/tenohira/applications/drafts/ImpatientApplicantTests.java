package jp.tenohira.applications.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.tenohira.applications.OpenProcedure;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallBrowser;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.PhoneApplicant;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Residents who press twice, have two tabs open or try again: they file once and see one receipt. */
@CityHallTest
class ImpatientApplicantTests {

    /** Sends the page's form as often as asked, all at once, and tells where each answer led. */
    private static final String SEND_AT_ONCE = """
            async times => {
              const form = document.querySelector('main form[method=post]');
              const send = () => fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))});
              const answers = await Promise.all(Array.from({length: times}, send));
              return answers.map(answer => new URL(answer.url).pathname);
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    private OpenProcedure procedures;

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void pressingThreeTimesAtOnceAndOnceMoreLaterFilesOneApplication() {
        var procedure = procedures.of(Cities.KORIYAMA, staff.section(Cities.KORIYAMA), "二度押し申請");
        var phone = CityHallBrowser.phone();
        new PhoneApplicant(phone).fillsInUntilTheCheck("http://localhost:" + port + "/procedures/" + procedure);

        var atOnce = (List<?>) phone.evaluate(SEND_AT_ONCE, 3);
        var later = (List<?>) phone.evaluate(SEND_AT_ONCE, 1);

        assertThat(Stream.concat(atOnce.stream(), later.stream())
                        .map(String::valueOf)
                        .distinct())
                .singleElement()
                .satisfies(path -> assertThat(path).startsWith("/receipts/"));
        assertThat(CurrentMunicipality.call(
                        Cities.KORIYAMA,
                        () -> jdbc.sql("select count(*) from casefile where procedure = :procedure")
                                .param("procedure", procedure)
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
        phone.context().close();
    }
}
