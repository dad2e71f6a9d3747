package jp.tenohira.packs.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;

/** A pack: its state, its files, and everything in it. What it says is Japanese in every language of the page. */
public record PackPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Notice> notices,
        SummaryList facts,
        List<Step> steps,
        List<Button> links,
        List<Link> files,
        List<MaterialView> materials) {

    public PackPage {
        notices = List.copyOf(notices);
        steps = List.copyOf(steps);
        links = List.copyOf(links);
        files = List.copyOf(files);
        materials = List.copyOf(materials);
    }

    /** A step of the pack's life, sent as a form of its own. */
    public record Step(String action, Button button) {}

    public record MaterialView(String id, String number, String title, List<SlideView> slides) {

        public MaterialView {
            slides = List.copyOf(slides);
        }
    }

    /** @param edit where the text is written; null when it is not to be changed */
    public record SlideView(
            String title,
            List<List<Run>> text,
            @Nullable String edit,
            List<Table> tables,
            List<BarList> bars,
            String source) {

        public SlideView {
            text = List.copyOf(text);
            tables = List.copyOf(tables);
            bars = List.copyOf(bars);
        }
    }

    public record Run(String text, @Nullable String href) {}
}
