package jp.tenohira.assistant.pages;

import java.util.List;

/** The versions of one turn side by side. */
public record VersionsPage(DeskPage desk, List<Version> versions) {

    public VersionsPage {
        versions = List.copyOf(versions);
    }

    /** @param href its conversation */
    public record Version(String heading, String href, String prompt, String answer) {}
}
