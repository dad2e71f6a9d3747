package jp.tenohira.procedures.builder.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Tag;

/**
 * A form as its outline.
 *
 * @param address of the working copy; the buttons of the outline are sent there
 * @param version that was seen; sent with every change
 * @param done what was just done, read out; empty for nothing
 * @param blocks what moves together: a page, or a group with its pages
 * @param problems what is wrong, each leading to where it is mended
 */
public record OutlinePage(
        Frame frame,
        Breadcrumb breadcrumb,
        String address,
        int version,
        String done,
        List<Notice> notices,
        boolean undoable,
        boolean redoable,
        List<Button> tools,
        List<Block> blocks,
        List<Entry> tables,
        List<Entry> checks,
        List<Link> problems,
        String state,
        String preview) {

    public OutlinePage {
        notices = List.copyOf(notices);
        tools = List.copyOf(tools);
        blocks = List.copyOf(blocks);
        tables = List.copyOf(tables);
        checks = List.copyOf(checks);
        problems = List.copyOf(problems);
    }

    /** @param group the group's own entry; empty for a page outside the groups */
    public record Block(List<Entry> group, List<Page> pages, String addPage) {
        public Block {
            group = List.copyOf(group);
            pages = List.copyOf(pages);
        }
    }

    /** @param addQuestion empty where the page comes from the question bank as a whole */
    public record Page(Entry entry, List<Entry> questions, String addQuestion) {
        public Page {
            questions = List.copyOf(questions);
        }
    }

    /**
     * @param path what the buttons mean
     * @param id names the entry in the page, whatever place it has
     * @param acts what can be done with it: up, down, copy, remove
     */
    public record Entry(String path, String id, String label, String href, List<Tag> tags, List<String> acts) {
        public Entry {
            tags = List.copyOf(tags);
            acts = List.copyOf(acts);
        }
    }
}
