package jp.tenohira.printing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.facts.desk.ColumnsDesk;
import jp.tenohira.facts.intake.ColumnMappings;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.printing.logs.LogField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The columns of print logs. */
@Controller
class ColumnsController {

    private final ColumnsDesk columns;

    ColumnsController(ColumnMappings printMappings, PrintDesk desk, AuditTrail audit) {
        this.columns = new ColumnsDesk(
                new ColumnsDesk.Place(
                        desk,
                        printMappings,
                        List.of(LogField.values()),
                        PrintDesk.IMPORTS,
                        PrintDesk.COLUMNS,
                        "auto|cups|papercut|.*%.*",
                        "print-mapping.saved"),
                audit);
    }

    @GetMapping(PrintDesk.COLUMNS)
    ModelAndView show(HttpServletRequest request, Lang lang, Staff staff) {
        return columns.show(request, lang, staff);
    }

    @PostMapping(PrintDesk.COLUMNS)
    ModelAndView read(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(required = false) @Nullable MultipartFile sample)
            throws IOException {
        return columns.read(request, lang, staff, sample);
    }

    @PostMapping(PrintDesk.COLUMNS + ColumnsDesk.SAVE)
    ModelAndView save(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        return columns.save(request, lang, staff, asked);
    }
}
