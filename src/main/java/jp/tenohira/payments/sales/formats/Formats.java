package jp.tenohira.payments.sales.formats;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.tenohira.core.Text;
import jp.tenohira.facts.intake.ColumnMapping;
import jp.tenohira.facts.intake.ColumnMappings;
import jp.tenohira.facts.intake.CsvLines;
import jp.tenohira.facts.intake.DeliveredFile;
import jp.tenohira.facts.intake.Problems;

/** The formats of registers, by name or by the header of a file. */
public final class Formats {

    public static final String DAY_REPORT = "day-report";

    /** Names that no remembered mapping can have. */
    public static final List<String> NAMES = List.of("auto", "standard", "smaregi", "airregi", "square", DAY_REPORT);

    public static final Text EXPECTED = Text.of(
            "auto、standard、smaregi、airregi、square、day-report、または登録済みの列の対応の名前",
            "auto, standard, smaregi, airregi, square, day-report, or the name of a remembered mapping");

    private final ColumnMappings mappings;

    public Formats(ColumnMappings mappings) {
        this.mappings = mappings;
    }

    /** @param source part of the identity by which the same file is known again */
    public record Chosen(String source, Function<Problems, RegisterFile> reader) {

        /** The same, of the register that was chosen beside the file: the same bytes of another register are another file. */
        public Chosen of(String facility, String register) {
            var place = (facility + " " + register).strip();
            return place.isEmpty() ? this : new Chosen(source + " " + place, reader);
        }
    }

    /** Empty for an unknown name, and for a file whose header nobody knows. */
    public Optional<Chosen> choose(String name, DeliveredFile file) throws IOException {
        return name.isEmpty() || name.equals("auto") ? recognised(header(file)) : named(name);
    }

    public static boolean isDayReport(String name, DeliveredFile file) throws IOException {
        return name.equals(DAY_REPORT) || (isAuto(name) && DayReportFile.recognises(header(file)));
    }

    private static boolean isAuto(String name) {
        return name.isEmpty() || name.equals("auto");
    }

    private Optional<Chosen> named(String name) {
        return switch (name) {
            case "smaregi" -> Optional.of(new Chosen(name, SmaregiFile::new));
            case "airregi" -> Optional.of(new Chosen(name, AirRegiFile::new));
            case "square" -> Optional.of(new Chosen(name, SquareFile::new));
            case "standard" -> Optional.of(mapped(MappedFile.STANDARD));
            default -> mappings.find(name).map(Formats::mapped);
        };
    }

    private Optional<Chosen> recognised(List<String> header) {
        if (SmaregiFile.recognises(header)) {
            return named("smaregi");
        }
        if (SquareFile.recognises(header)) {
            return named("square");
        }
        if (MappedFile.STANDARD.fits(header)) {
            return named("standard");
        }
        var mapping = mappings.fitting(header);
        return mapping.isEmpty() && AirRegiFile.recognises(header) ? named("airregi") : mapping.map(Formats::mapped);
    }

    private static Chosen mapped(ColumnMapping mapping) {
        return new Chosen("csv " + mapping.name(), problems -> new MappedFile(mapping, problems));
    }

    private static List<String> header(DeliveredFile file) throws IOException {
        return file.firstLines(1).stream().findFirst().map(CsvLines::header).orElse(List.of());
    }
}
