package jp.tenohira.procedures.entries.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.entries.sheet.EntrySheet;
import jp.tenohira.procedures.entries.sheet.ImportPlan;
import jp.tenohira.procedures.entries.sheet.PendingImports;
import jp.tenohira.procedures.entries.sheet.SheetImports;
import jp.tenohira.procedures.entries.sheet.SheetImports.Confirmed;
import jp.tenohira.procedures.entries.sheet.SheetProblem;
import jp.tenohira.procedures.entries.sheet.SheetReading;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.UnreadableTable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Takes in a sheet of the inventory in two steps: a preview of what would change, and its confirmation. */
@Controller
class ImportController {

    private static final String CONFIRM = InventoryDesk.IMPORT + "/confirm";
    private static final int LONGEST_NAME = 100;

    private final SheetReading reading;
    private final PendingImports pending;
    private final SheetImports imports;
    private final EntrySheet sheet;
    private final EntryFields fields;
    private final ImportView view;

    ImportController(
            SheetReading reading,
            PendingImports pending,
            SheetImports imports,
            EntrySheet sheet,
            EntryFields fields,
            ImportView view) {
        this.reading = reading;
        this.pending = pending;
        this.imports = imports;
        this.sheet = sheet;
        this.fields = fields;
        this.view = view;
    }

    @GetMapping(InventoryDesk.IMPORT)
    ModelAndView choose(HttpServletRequest request, Lang lang, Staff staff) {
        mustImport(staff);
        return page(view.empty(request, lang, staff), HttpStatus.OK);
    }

    @PostMapping(InventoryDesk.IMPORT)
    ModelAndView preview(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        mustImport(staff);
        try {
            var sent = sent(file);
            return switch (reading.read(sent)) {
                case Outcome.Refused<ImportPlan, List<SheetProblem>>(var problems) ->
                    page(view.wrong(request, lang, staff, problems), HttpStatus.UNPROCESSABLE_CONTENT);
                case Outcome.Accepted<ImportPlan, List<SheetProblem>>(var plan) -> {
                    var id = plan.changes().isEmpty()
                            ? ""
                            : pending.keep(staff, sent).toString();
                    yield page(view.plan(request, lang, staff, sent.name(), plan, id, false), HttpStatus.OK);
                }
            };
        } catch (UnreadableTable e) {
            return page(view.unreadable(request, lang, staff, e.why().in(lang)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Sheet sent(@Nullable MultipartFile file) throws IOException, UnreadableTable {
        if (file == null || file.isEmpty()) {
            throw new UnreadableTable("取り込む表(CSVまたはXLSX)を選んでください。", "Choose a table (CSV or XLSX) to take in.");
        }
        if (file.getSize() > SheetReader.MOST_BYTES) {
            throw SheetReader.tooManyBytes("");
        }
        var name = file.getOriginalFilename();
        var plain = name == null || name.isBlank() ? "inventory" : name.replaceAll("\\p{Cntrl}", "");
        return SheetReader.read(plain.substring(Math.max(0, plain.length() - LONGEST_NAME)), file.getBytes());
    }

    @PostMapping(CONFIRM)
    ModelAndView confirm(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            @RequestParam(defaultValue = "") String pending,
            @RequestParam(defaultValue = "") String seen) {
        mustImport(staff);
        if (!pending.matches("[0-9a-f-]{36}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return switch (imports.confirm(staff, UUID.fromString(pending), seen)) {
            case Confirmed.TakenIn(var _) -> new ModelAndView("redirect:" + InventoryDesk.PATH + "?done=imported");
            case Confirmed.OtherPlan(var sent, var plan) ->
                page(
                        view.plan(request, lang, staff, sent.name(), plan, pending, true),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Confirmed.Wrong(var problems) ->
                page(view.wrong(request, lang, staff, problems), HttpStatus.UNPROCESSABLE_CONTENT);
            case Confirmed.Forgotten() -> page(view.forgotten(request, lang, staff), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping(InventoryDesk.IMPORT + "/template.csv")
    ResponseEntity<byte[]> csvTemplate(Staff staff) {
        return EntriesController.file("inventory-template.csv", EntriesController.CSV, EntrySheet.csv(template()));
    }

    @GetMapping(InventoryDesk.IMPORT + "/template.xlsx")
    ResponseEntity<byte[]> xlsxTemplate(Staff staff, Lang lang) {
        return EntriesController.file(
                "inventory-template.xlsx", EntriesController.XLSX, EntrySheet.xlsx(template(), fields.guide(lang)));
    }

    private List<List<String>> template() {
        return sheet.lines(List.of(), new TreeSet<>(fields.years(Map.of())));
    }

    private static ModelAndView page(Object page, HttpStatus status) {
        var shown = new ModelAndView("procedures/inventory/import", "page", page);
        shown.setStatus(status);
        return shown;
    }

    private static void mustImport(Staff staff) {
        if (staff.role() != Role.HEADQUARTERS) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
