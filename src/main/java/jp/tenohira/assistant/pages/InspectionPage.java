package jp.tenohira.assistant.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.Field;
import org.jspecify.annotations.Nullable;

/**
 * Inspecting a text before it may go to a model.
 *
 * @param result null before a text was given
 */
public record InspectionPage(
        Frame frame,
        Tabs tabs,
        List<Problem> problems,
        Link guideline,
        List<Field> fields,
        Button inspect,
        @Nullable Result result) {

    public InspectionPage {
        problems = List.copyOf(problems);
        fields = List.copyOf(fields);
    }

    /**
     * @param pieces the text, cut where findings begin and end
     * @param contest contests a finding; null where nothing blocks, or for those without a section
     */
    public record Result(
            Notice verdict,
            List<Piece> pieces,
            @Nullable Table findings,
            List<Advice> advice,
            DeskPage.@Nullable Form contest) {

        public Result {
            pieces = List.copyOf(pieces);
            advice = List.copyOf(advice);
        }
    }

    /**
     * @param label what was found there, empty where nothing was
     * @param blocking whether it keeps the text back
     */
    public record Piece(String text, String label, boolean blocking) {}

    /**
     * Why the text stays here, with the article, and how to go on.
     *
     * @param rewording the text said in another way; null where none is proposed
     */
    public record Advice(
            Tag article,
            String title,
            String text,
            String howToGoOn,
            @Nullable Rewording rewording) {}

    public record Rewording(String label, String text) {}
}
