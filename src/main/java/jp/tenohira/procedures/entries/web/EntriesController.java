package jp.tenohira.procedures.entries.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.entries.Entries;
import jp.tenohira.procedures.entries.sheet.EntrySheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The list of the inventory, one entry with its history, and the entries of the list as a file. */
@Controller
class EntriesController {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Entries entries;
    private final EntryListView list;
    private final EntryView view;
    private final EntrySheet sheet;
    private final EntryFields fields;

    EntriesController(Entries entries, EntryListView list, EntryView view, EntrySheet sheet, EntryFields fields) {
        this.entries = entries;
        this.list = list;
        this.view = view;
        this.sheet = sheet;
        this.fields = fields;
    }

    @GetMapping(InventoryDesk.PATH)
    ModelAndView list(HttpServletRequest request, Lang lang, Staff staff, @RequestParam Map<String, String> asked) {
        var page = list.page(request, lang, staff, EntryQuery.read(asked), asked.getOrDefault("done", ""));
        return new ModelAndView("procedures/inventory/list", "page", page);
    }

    @GetMapping(InventoryDesk.PATH + "/entries/{code}")
    ModelAndView one(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String done) {
        var entry = entries.find(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("procedures/inventory/entry", "page", view.page(request, lang, staff, entry, done));
    }

    @GetMapping(InventoryDesk.PATH + "/export.csv")
    ResponseEntity<byte[]> csv(Staff staff, @RequestParam Map<String, String> asked) {
        return file("inventory.csv", CSV, EntrySheet.csv(lines(asked)));
    }

    @GetMapping(InventoryDesk.PATH + "/export.xlsx")
    ResponseEntity<byte[]> xlsx(Staff staff, Lang lang, @RequestParam Map<String, String> asked) {
        return file("inventory.xlsx", XLSX, EntrySheet.xlsx(lines(asked), fields.guide(lang)));
    }

    private List<List<String>> lines(Map<String, String> asked) {
        return sheet.lines(entries.find(EntryQuery.read(asked).filter()), List.of());
    }

    static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
