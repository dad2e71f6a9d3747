package jp.tenohira.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.tenohira.audit.Audit;
import jp.tenohira.audit.Finding;
import jp.tenohira.audit.FindingsFile;
import jp.tenohira.audit.kinds.TableKind;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.published.PublishedTables;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.UnreadableTable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Audits a shipped table, one that is sent, or one that is pasted; shows the findings or hands them out as a file. */
@Controller
class TableAuditController {

    static final String PATH = "/staff/audit";
    static final String ALL = "all";

    private final PublishedTables shipped;
    private final TableAuditView view;

    TableAuditController(PublishedTables shipped, TableAuditView view) {
        this.shipped = shipped;
        this.view = view;
    }

    @GetMapping(PATH)
    ModelAndView choose(
            HttpServletRequest request, Lang lang, Staff staff, @RequestParam(defaultValue = "") String table) {
        if (table.isEmpty()) {
            return page(view.empty(request, lang, staff));
        }
        var sheets = shipped(table);
        return page(view.ofShipped(request, lang, staff, table, sheets, gravestFirst(Audit.of(sheets))));
    }

    @GetMapping(PATH + "/findings")
    ResponseEntity<byte[]> save(
            Lang lang, @RequestParam String table, @RequestParam(defaultValue = "csv") String format) {
        return file(Audit.of(shipped(table)), format, lang);
    }

    @PostMapping(PATH)
    Object audit(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String format,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        try {
            var sheet = sheet(pasted, name.isBlank() ? view.pastedName(lang) : name, file);
            var kinds = TableKind.of(kind).map(k -> Map.of(sheet.name(), k)).orElse(Map.of());
            var findings = Audit.of(List.of(sheet), kinds);
            return format.isEmpty()
                    ? page(view.ofSent(request, lang, staff, sheet, kind, gravestFirst(findings)))
                    : file(findings, format, lang);
        } catch (UnreadableTable e) {
            var refused = page(
                    view.refused(request, lang, staff, pasted, kind, e.why().in(lang)));
            refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return refused;
        }
    }

    private static List<Finding> gravestFirst(List<Finding> findings) {
        return findings.stream().sorted(Comparator.comparing(Finding::verdict)).toList();
    }

    private static Sheet sheet(String pasted, String name, @Nullable MultipartFile file)
            throws IOException, UnreadableTable {
        if (file != null && !file.isEmpty()) {
            var sent = file.getOriginalFilename();
            return SheetReader.read(sent == null || sent.isBlank() ? name : sent, file.getBytes());
        }
        if (pasted.isBlank()) {
            throw new UnreadableTable("表のファイルを選ぶか、表を貼り付けてください。", "Choose a file with a table, or paste a table.");
        }
        return SheetReader.pasted(name, pasted);
    }

    private List<Sheet> shipped(String table) {
        return table.equals(ALL)
                ? shipped.all()
                : List.of(shipped.named(table).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private static ModelAndView page(Object page) {
        return new ModelAndView("audit/audit", "page", page);
    }

    private static ResponseEntity<byte[]> file(List<Finding> findings, String format, Lang lang) {
        var json = format.equals("json");
        var content = json
                ? FindingsFile.json(findings, lang).getBytes(StandardCharsets.UTF_8)
                : FindingsFile.csv(findings, lang);
        return ResponseEntity.ok()
                .contentType(json ? MediaType.APPLICATION_JSON : new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(json ? "findings.json" : "findings.csv")
                                .build()
                                .toString())
                .body(content);
    }
}
