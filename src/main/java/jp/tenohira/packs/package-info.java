/**
 * Meeting packs: what the DX headquarters hands out, made from figures. Staff write and approve the texts; the numbers come from the
 * figures, are frozen when the pack is issued and stay what they were. Computes nothing itself.
 *
 * <p>Owns: meeting_version, pack_text_version, pack_event, frozen_pack, frozen_number,
 * pack_definition_version; the shipped definition in {@code packs/*.yaml}. Door:
 * {@link jp.tenohira.packs.Packs}, and {@link jp.tenohira.packs.PackCommand} for the command line. Nested: {@code content}, what is frozen;
 * {@code definitions}; {@code records}, lists of other modules; {@code assembly}, from definition and figures to content; {@code files}, PPTX, XLSX, PDF and HTML; {@code store};
 * {@code web} and {@code pages}. Read first: MeetingPackTests.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "ui",
            "ui :: components",
            "ui :: fields",
            "ui :: documents",
            "identity",
            "figures",
            "figures :: formulas",
            "figures :: history",
            "audit",
            "sheets",
            "published",
            "standards",
            "standards :: schedule"
        })
@NullMarked
package jp.tenohira.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
