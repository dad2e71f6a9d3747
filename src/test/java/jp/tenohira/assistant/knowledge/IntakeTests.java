package jp.tenohira.assistant.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CityHallTest
class IntakeTests {

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private KnowledgeOfTest samples;

    @Autowired
    private Intake intake;

    @Autowired
    private KnowledgeDocuments documents;

    private Outcome<UUID, IntakeRefused> take(
            Staff keeper, KnowledgeCollection collection, String text, boolean masking) {
        return CurrentMunicipality.call(
                Cities.KORIYAMA,
                () -> intake.take(
                        keeper,
                        collection,
                        new Intake.Sent("資料", null, "a.txt", text.getBytes(StandardCharsets.UTF_8), 1, masking, null)));
    }

    @Test
    void personalDataKeepsADocumentOutOrIsBlackened() {
        var keeper = staff.account(Cities.KORIYAMA, Role.CLERK).staff();
        var collection = samples.collection(Cities.KORIYAMA, keeper, "公表資料", 1, true);
        var text = RareWord.any() + "\n担当の佐藤花子さん(電話 090-1234-5678)が説明した。";

        assertThat(take(keeper, collection, text, false))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .isInstanceOfSatisfying(IntakeRefused.KeptOut.class, kept -> {
                                    assertThat(kept.articles()).contains(5);
                                    assertThat(kept.excerpt()).contains("佐藤花子さん");
                                    assertThat(kept.findings()).isNotEmpty();
                                }));
        assertThat(take(keeper, collection, text, true)).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            var passages =
                    CurrentMunicipality.call(Cities.KORIYAMA, () -> documents.passages((UUID) accepted.value(), 1, 10));
            assertThat(passages.toString()).contains(CheckedDocument.BLACK).doesNotContain("佐藤花子", "090-1234-5678");
        });
    }

    @Test
    void aLabelAboveTheCollectionsLevelKeepsADocumentOut() {
        var keeper = staff.account(Cities.KORIYAMA, Role.CLERK).staff();
        var collection = samples.collection(Cities.KORIYAMA, keeper, "公表資料", 1, true);

        assertThat(take(keeper, collection, RareWord.any() + "\n【機密性2】庁内の検討資料です。", false))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .isInstanceOfSatisfying(
                                        IntakeRefused.KeptOut.class,
                                        kept -> assertThat(kept.articles()).containsExactly(4)));
    }
}
