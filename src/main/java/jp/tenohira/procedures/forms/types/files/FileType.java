package jp.tenohira.procedures.forms.types.files;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.QuestionType;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.Table;
import jp.tenohira.procedures.forms.definition.Typed;
import jp.tenohira.procedures.forms.definition.reading.Place;
import jp.tenohira.procedures.forms.types.text.Structs;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.FileField;
import jp.tenohira.ui.fields.UploadedFile;

/** {@code file}: attached files, at most {@code max}. A client of the API sends them by name and content. */
public record FileType(int max) implements QuestionType {

    private static final String ACCEPT = ".pdf,.jpg,.jpeg,.png,.heic,.heif";
    private static final long MAX_BYTES = 10L * 1024 * 1024;
    private static final Map<String, CelType> PARTS = Map.of(
            "file", SimpleType.STRING,
            "name", SimpleType.STRING,
            "contentType", SimpleType.STRING,
            "sha256", SimpleType.STRING,
            "size", SimpleType.INT,
            "readable", SimpleType.BOOL);
    private static final CelType TYPE = ListType.create(Structs.of("File", PARTS));

    public static FileType read(Place question, Map<String, Table> tables) {
        return new FileType((int) question.number("max", 5, 1, 5));
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public CelType celType() {
        return TYPE;
    }

    @Override
    public Object unanswered() {
        return List.of();
    }

    @Override
    public Optional<Object> read(Typed typed, Asked asked) {
        return Optional.empty();
    }

    @Override
    public boolean arrivesApart() {
        return true;
    }

    @Override
    public void check(Object value, Asked asked) {
        if (!(value instanceof List<?> list) || list.isEmpty() || !list.stream().allMatch(Map.class::isInstance)) {
            asked.complain("「%s」はファイルの一覧で指定してください。", "%s must be a list of files.");
            return;
        }
        if (list.size() > max) {
            asked.complain(
                    "「%s」に添付できるファイルは%s個までです(現在%s個)。",
                    "%s: at most %s files can be attached (there are %s).", max, list.size());
        }
        for (int i = 0; i < list.size(); i++) {
            FileParts.check((Map<?, ?>) list.get(i), Integer.toString(i), asked);
        }
    }

    @Override
    public void complainOfNothing(Asked asked) {
        asked.complain("「%s」のファイルを添付してください。", "Attach the file for %s.");
    }

    @Override
    public String idOfPart(String part) {
        return "";
    }

    @Override
    public String show(Object value, Lang lang) {
        return files(value).stream().map(StoredFile::name).collect(Collectors.joining("\n"));
    }

    @Override
    public List<StoredFile> files(Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(file -> FileParts.stored((Map<?, ?>) file))
                        .toList()
                : List.of();
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "array", "minItems", 1, "maxItems", max, "items", FileParts.schema());
    }

    @Override
    public List<Object> samples(LocalDate today) {
        return List.of(List.of(file("proof.pdf", true)), List.of(file("blurred.pdf", false)));
    }

    @Override
    public Field field(Sheet sheet) {
        var uploaded = sheet.answer().map(this::files).orElse(List.of()).stream()
                .map(file -> new UploadedFile(file.file(), file.name(), file.size(), true))
                .toList();
        return new FileField(
                sheet.id(),
                sheet.id(),
                sheet.label(),
                sheet.hint(),
                sheet.error(),
                sheet.required(),
                ACCEPT,
                uploaded,
                max > 1,
                MAX_BYTES);
    }

    private static Map<String, Object> file(String name, boolean readable) {
        return Map.of(
                "file",
                "00000000-0000-4000-8000-000000000000",
                "name",
                name,
                "contentType",
                "application/pdf",
                "size",
                1_000L,
                "sha256",
                "0".repeat(64),
                "readable",
                readable);
    }
}
