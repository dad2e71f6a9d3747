package jp.tenohira.payments.sales.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.facts.desk.ColumnsDesk;
import jp.tenohira.facts.intake.ColumnMappings;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.sales.formats.Formats;
import jp.tenohira.payments.sales.formats.SaleField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The columns of a register's CSV. */
@Controller
class SalesColumnsController {

    private final ColumnsDesk columns;

    SalesColumnsController(ColumnMappings salesMappings, SalesDesk desk, AuditTrail audit) {
        this.columns = new ColumnsDesk(
                new ColumnsDesk.Place(
                        desk,
                        salesMappings,
                        List.of(SaleField.values()),
                        SalesDesk.IMPORTS,
                        SalesDesk.COLUMNS,
                        String.join("|", Formats.NAMES),
                        "sales-mapping.saved"),
                audit);
    }

    @GetMapping(SalesDesk.COLUMNS)
    ModelAndView show(HttpServletRequest request, Lang lang, Staff staff) {
        return columns.show(request, lang, staff);
    }

    @PostMapping(SalesDesk.COLUMNS)
    ModelAndView read(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(required = false) @Nullable MultipartFile sample)
            throws IOException {
        return columns.read(request, lang, staff, sample);
    }

    @PostMapping(SalesDesk.COLUMNS + ColumnsDesk.SAVE)
    ModelAndView save(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        return columns.save(request, lang, staff, asked);
    }
}
