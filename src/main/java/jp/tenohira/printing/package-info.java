/**
 * Paper: what printers' logs know, by month, department, section, rank and printer; what paperless meetings save; and what the city
 * published of earlier periods.
 *
 * <p>Owns: the facts {@code print_job}; print_mapping, print_staff, print_device, print_contract, print_factor, print_meeting, print_total.
 * Door: {@link jp.tenohira.printing.PrintLogs} takes logs in; everything else is read as figures. Nested: {@code logs}, formats and intake;
 * {@code people}, who belongs to which section since when; {@code figures}, metrics and what is not shown of few people; {@code web}, the
 * pages. Read first: PrintLogTests, then SuppressionTests.
 */
@ApplicationModule(
        allowedDependencies = {
            "core",
            "ui",
            "ui :: components",
            "ui :: fields",
            "identity",
            "figures",
            "figures :: sources",
            "figures :: reading",
            "facts",
            "facts :: intake",
            "facts :: desk",
            "facts :: pages",
            "facts :: rollups",
            "sheets",
            "records"
        })
@NullMarked
package jp.tenohira.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
