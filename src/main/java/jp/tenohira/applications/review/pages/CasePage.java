package jp.tenohira.applications.review.pages;

import java.util.List;
import java.util.Map;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A case.
 *
 * @param address of this case, without a query
 * @param query of the queue it was opened from, with its question mark; empty for the whole queue
 * @param kept the same, for forms
 * @param version what a step is taken on
 * @param elsewhere findings that point at no answer shown
 * @param message what was typed for the resident and not sent
 */
public record CasePage(
        Frame frame,
        ErrorSummary errors,
        @Nullable Notice notice,
        String receipt,
        String names,
        Tag state,
        String address,
        String query,
        Map<String, String> kept,
        int version,
        @Nullable String previous,
        @Nullable String next,
        SummaryList facts,
        @Nullable PathView path,
        CommentsView comments,
        Actions actions,
        String checked,
        List<FoundView> elsewhere,
        List<SectionView> sections,
        List<MessageView> messages,
        String message,
        List<EventView> events,
        List<VersionView> versions) {

    /** Links to the answers with findings, in their order. */
    public List<Link> found() {
        return sections.stream()
                .flatMap(section -> section.rows().stream())
                .flatMap(row -> row.findings().stream().map(found -> new Link(found.label(), "#" + row.id())))
                .toList();
    }

    /**
     * What may be done now, by whoever looks at it.
     *
     * @param office the pages of the case's fees and certificates
     * @param noticeHref the document of the decision; null before there is one
     * @param assignees names by account; empty when the case cannot be assigned now
     */
    public record Actions(
            boolean accept,
            boolean sendBack,
            boolean decide,
            boolean tell,
            @Nullable String noticeHref,
            List<Link> office,
            Map<String, String> assignees,
            String assignee) {}

    /**
     * The decision path and how far the case has come on it.
     *
     * @param whole the standard processing period in words; empty without one
     * @param approveHref null when it is not for whoever looks to approve
     */
    public record PathView(
            String whole,
            List<StageView> stages,
            @Nullable String approveHref,
            @Nullable String returnHref) {}

    public record StageView(
            String label, String who, String due, Tag state, boolean current, List<ApprovalView> approvals) {}

    /** @param instead whom a deputy stood in for, in words; empty for the reviewer in person */
    public record ApprovalView(String who, String at, String instead) {}

    /** @param typed what was typed and not kept */
    public record CommentsView(List<CommentView> comments, String typed) {}

    public record CommentView(String author, String at, String body) {}

    /** The answers of one page of the form. */
    public record SectionView(String title, String caption, List<RowView> rows) {}

    /** @param flag what the resident was asked to mend here; empty when nothing */
    public record RowView(
            String id,
            String label,
            String text,
            boolean answered,
            List<FileView> files,
            List<FoundView> findings,
            String flag) {}

    public record FileView(String name, String href, Kind kind, boolean readable, String size) {

        /** How a browser can show it. */
        public enum Kind {
            IMAGE,
            PDF,
            OTHER
        }
    }

    /** @param others the cases a duplicate was found in */
    public record FoundView(String label, String reason, List<Link> others) {}

    public record MessageView(String author, String at, String body, boolean fromCity) {}

    public record EventView(String at, String who, String step, String states, String reason, List<String> flags) {}

    /** A submission and, for a later one, what it changed. */
    public record VersionView(String title, String at, String sha256, List<ChangeView> changes) {}

    public record ChangeView(String label, String before, String after) {}
}
