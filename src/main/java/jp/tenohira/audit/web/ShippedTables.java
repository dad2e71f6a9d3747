package jp.tenohira.audit.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.UnreadableTable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The tables that Koriyama City published for its meeting of 2024-02-08, as they ship in {@code published/}. */
@Component
class ShippedTables {

    private final List<Sheet> sheets;

    ShippedTables() {
        try {
            var files =
                    new PathMatchingResourcePatternResolver().getResources("classpath:published/koriyama-fy2023/*.csv");
            this.sheets = List.of(files).stream()
                    .map(file -> {
                        try {
                            return SheetReader.read(String.valueOf(file.getFilename()), file.getContentAsByteArray());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        } catch (UnreadableTable e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .sorted(Comparator.comparing(Sheet::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Sheet> all() {
        return sheets;
    }

    Optional<Sheet> named(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }
}
