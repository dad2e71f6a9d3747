package jp.tenohira.procedures.builder.web.copies;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.builder.Workbench;
import jp.tenohira.procedures.builder.Workbench.Opened;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.copies.WorkingCopies;
import jp.tenohira.procedures.builder.copies.WorkingCopies.Overtaken;
import jp.tenohira.procedures.builder.copies.WorkingCopy;
import jp.tenohira.procedures.builder.document.Change;
import jp.tenohira.procedures.builder.document.Deed;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.FromBank;
import jp.tenohira.procedures.builder.pages.YamlPage;
import jp.tenohira.procedures.builder.web.BuilderPages;
import jp.tenohira.procedures.builder.web.Words;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.FileField;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Takes the definition out as YAML and puts one in; that is a step like any other and can be undone. */
@Controller
class FormYamlController {

    private static final String YAML = Words.LIST + "/{copy}/yaml";
    private static final int LONGEST = 2_000_000;

    private final Workbench workbench;
    private final WorkingCopies copies;
    private final BankEntries bank;
    private final Frames frames;
    private final Messages messages;

    FormYamlController(Workbench workbench, WorkingCopies copies, BankEntries bank, Frames frames, Messages messages) {
        this.bank = bank;
        this.workbench = workbench;
        this.copies = copies;
        this.frames = frames;
        this.messages = messages;
    }

    @GetMapping(YAML)
    ModelAndView show(Staff staff, Lang lang, @PathVariable UUID copy, HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        return page(request, lang, opened, opened.copy().document().yaml(), null, List.of(), HttpStatus.OK);
    }

    @GetMapping(Words.LIST + "/{copy}/definition.yaml")
    ResponseEntity<String> download(Staff staff, @PathVariable UUID copy) {
        var opened = workbench.open(staff, copy);
        var named = ContentDisposition.attachment()
                .filename(opened.procedure().code() + ".yaml")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .body(opened.copy().document().yaml());
    }

    @PostMapping(YAML)
    ModelAndView put(
            Staff staff,
            Lang lang,
            @PathVariable UUID copy,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> asked,
            HttpServletRequest request) {
        var opened = workbench.open(staff, copy);
        var files = request instanceof MultipartRequest multipart
                ? multipart.getMultiFileMap()
                : new LinkedMultiValueMap<String, MultipartFile>();
        var yaml = Beginnings.typedOrSent(asked, files);
        try {
            var document = FromBank.complete(FormDocument.written(Beginnings.YAML, yaml), bank.current())
                    .with(
                            DocumentPath.ROOT.then("procedure"),
                            JsonMapper.shared()
                                    .getNodeFactory()
                                    .stringNode(opened.procedure().code()));
            var change = new Change(document, Deed.IMPORTED, "", DocumentPath.ROOT);
            return switch (copies.change(opened.copy(), version, change, staff)) {
                case Outcome.Accepted<WorkingCopy, Overtaken>(var changed) ->
                    new ModelAndView("redirect:" + opened.address() + "?done=" + changed.version());
                case Outcome.Refused<WorkingCopy, Overtaken>(var overtaken) -> {
                    var frame = frames.staff(request, lang, "", staff.name());
                    yield page(
                            request,
                            lang,
                            opened,
                            yaml,
                            null,
                            List.of(Words.overtaken(frame, overtaken)),
                            HttpStatus.CONFLICT);
                }
            };
        } catch (DefinitionRefused refused) {
            var problem = refused.problems().getFirst();
            var message = messages.in(
                    lang, "builder.yaml.wrong", problem.place(), problem.said().in(lang));
            return page(request, lang, opened, yaml, message, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Opened opened,
            String yaml,
            @Nullable String wrong,
            List<Notice> notices,
            HttpStatus status) {
        var title = messages.in(lang, "builder.tool.yaml");
        var frame = frames.staff(request, lang, title, opened.staff().name()).withErrors(wrong != null);
        var page = new YamlPage(
                frame,
                Words.way(frame, opened, title),
                wrong == null ? ErrorSummary.NONE : new ErrorSummary(List.of(new Problem(Beginnings.YAML, wrong))),
                notices,
                opened.address(),
                opened.copy().version(),
                List.of(
                        new FileField(
                                "file",
                                "file",
                                frame.t("builder.yaml.file"),
                                frame.t("builder.begin.file.hint"),
                                null,
                                false,
                                ".yaml,.yml,.json",
                                List.of(),
                                false,
                                LONGEST),
                        new TextField(
                                Beginnings.YAML,
                                Beginnings.YAML,
                                frame.t("builder.yaml.text"),
                                frame.t("builder.yaml.hint"),
                                wrong,
                                false,
                                TextField.Kind.LONG,
                                yaml,
                                "off",
                                null,
                                LONGEST)));
        return BuilderPages.of("builder/yaml", page, status);
    }
}
