package jp.tenohira.payments.sales;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.payments.CounterSales;
import jp.tenohira.payments.sales.lists.SalesList;
import jp.tenohira.payments.sales.lists.SalesListImport;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import org.springframework.stereotype.Component;

@Component
class SalesDoor implements CounterSales {

    private final SalesFiles files;
    private final SalesLists lists;
    private final SalesListImport imports;

    SalesDoor(SalesFiles files, SalesLists lists, SalesListImport imports) {
        this.files = files;
        this.lists = lists;
        this.imports = imports;
    }

    @Override
    public boolean isEmpty() {
        return lists.registers().isEmpty();
    }

    @Override
    public Outcome<Integer, Text> list(String list, Sheet sheet, String by) {
        return switch (imports.take(SalesList.of(list).orElseThrow(), sheet, by)) {
            case Outcome.Accepted<Integer, List<TableProblem>>(var changed) -> Outcome.accepted(changed);
            case Outcome.Refused<Integer, List<TableProblem>>(var problems) ->
                Outcome.refused(problems.getFirst().sentence());
        };
    }

    @Override
    public Outcome<Long, Text> file(String name, Path content, String by) throws IOException {
        return switch (files.take(new SalesFiles.Handed(name, content, "auto", by), null)) {
            case Outcome.Accepted<Appended, List<FileProblem>>(var taken) ->
                Outcome.accepted(taken.fresh() ? taken.batch().rows() : 0);
            case Outcome.Refused<Appended, List<FileProblem>>(var problems) ->
                Outcome.refused(problems.getFirst().sentence());
        };
    }
}
