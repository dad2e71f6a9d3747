package jp.tenohira.applications.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.applications.attachments.AttachmentInfo;
import jp.tenohira.applications.casefile.Flag;
import jp.tenohira.applications.checks.Finding;
import jp.tenohira.applications.review.pages.CasePage.FileView;
import jp.tenohira.applications.review.pages.CasePage.FoundView;
import jp.tenohira.applications.review.pages.CasePage.RowView;
import jp.tenohira.applications.review.pages.CasePage.SectionView;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.ShownSection;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Link;

/** The answers of a case with what was found, flagged and attached beside each. */
record SectionViews(
        Frame frame,
        String address,
        Map<UUID, AttachmentInfo> files,
        List<Finding> findings,
        Map<String, String> labels,
        List<Flag> flags) {

    List<SectionView> of(List<ShownSection> sections) {
        return sections.stream()
                .map(section -> new SectionView(
                        section.title(),
                        section.caption().orElse(""),
                        section.lines().stream().map(this::row).toList()))
                .toList();
    }

    /** Findings at places the page does not show, such as a child that was taken out again. */
    List<FoundView> elsewhere(List<ShownSection> sections) {
        var paths = sections.stream()
                .flatMap(section -> section.lines().stream())
                .map(ShownSection.Line::path)
                .toList();
        return findings.stream()
                .filter(finding -> paths.stream().noneMatch(path -> path.holds(path(finding.path()))))
                .map(this::found)
                .toList();
    }

    private RowView row(ShownSection.Line row) {
        return new RowView(
                "answer-" + row.path().htmlId(),
                row.label(),
                row.text(),
                row.answered(),
                row.files().stream().map(file -> file(file.file(), file.name())).toList(),
                findings.stream()
                        .filter(finding -> row.path().holds(path(finding.path())))
                        .map(this::found)
                        .toList(),
                flags.stream()
                        .filter(flag -> row.path().holds(path(flag.path())))
                        .map(flag -> flag.reason().in(frame.lang()))
                        .collect(Collectors.joining("\n")));
    }

    private FileView file(String id, String name) {
        var info = id.length() == 36 ? files.get(UUID.fromString(id)) : null;
        if (info == null) {
            return new FileView(name, address + "/attachments/" + id, FileView.Kind.OTHER, false, "");
        }
        var kind = switch (info.contentType()) {
            case "image/jpeg", "image/png" -> FileView.Kind.IMAGE;
            case "application/pdf" -> FileView.Kind.PDF;
            default -> FileView.Kind.OTHER;
        };
        return new FileView(info.name(), address + "/attachments/" + id, kind, info.readable(), size(info.size()));
    }

    private FoundView found(Finding finding) {
        return new FoundView(
                labels.getOrDefault(finding.check(), finding.check()),
                finding.reason().in(frame.lang() == Lang.EN ? Lang.EN : Lang.JA),
                finding.others().stream()
                        .map(receipt -> new Link(receipt, "/staff/cases/" + receipt))
                        .toList());
    }

    private static AnswerPath path(String written) {
        return new AnswerPath(List.of(written.split("/", -1)));
    }

    private static String size(long bytes) {
        return bytes < 1_000_000 ? (bytes + 999) / 1000 + " KB" : Math.round(bytes / 100_000.0) / 10.0 + " MB";
    }
}
