package jp.tenohira.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.UnreadableTable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What Koriyama City published for its DX headquarters meeting of 2024-02-08. Other cities find nothing here. */
@Component
public class PublishedTables {

    private static final String KORIYAMA = "072036";

    /** The fiscal year the tables were published in. */
    public static final int YEAR = 2023;

    /** The day of the meeting, from when on the tables are known. */
    public static final Instant PUBLISHED = Instant.parse("2024-02-08T00:00:00Z");

    private final List<Sheet> sheets;

    PublishedTables() {
        try {
            var files =
                    new PathMatchingResourcePatternResolver().getResources("classpath:published/koriyama-fy2023/*.csv");
            this.sheets = List.of(files).stream()
                    .map(PublishedTables::sheet)
                    .sorted(Comparator.comparing(Sheet::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables of the city that is asking. */
    public List<Sheet> all() {
        return CurrentMunicipality.get().code().equals(KORIYAMA) ? sheets : List.of();
    }

    /** Whether a table of this name ships, whatever city asks. */
    public boolean ships(String name) {
        return sheets.stream().anyMatch(sheet -> sheet.name().equals(name));
    }

    public Optional<Sheet> named(String name) {
        return all().stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }

    /** The rows of a table by its file name, each from header to text; none where the city has no such table. */
    public List<Map<String, String>> rows(String name) {
        return named(name).map(PublishedTables::rows).orElse(List.of());
    }

    private static List<Map<String, String>> rows(Sheet sheet) {
        var rows = new ArrayList<Map<String, String>>();
        for (int row = 0; row < sheet.rows().size(); row++) {
            var cells = new LinkedHashMap<String, String>();
            for (int column = 0; column < sheet.header().size(); column++) {
                cells.put(sheet.header().get(column), sheet.text(row, column));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static Sheet sheet(Resource file) {
        try {
            return SheetReader.read(String.valueOf(file.getFilename()), file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableTable e) {
            throw new IllegalStateException(e);
        }
    }
}
