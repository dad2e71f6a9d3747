package jp.tenohira.printing.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.printing.PrintLists;
import jp.tenohira.printing.people.Factors;
import jp.tenohira.printing.people.Factors.Factor;
import jp.tenohira.printing.people.Factors.Kind;
import jp.tenohira.printing.people.ListImport;
import jp.tenohira.printing.people.Meetings;
import jp.tenohira.printing.people.Meetings.Meeting;
import jp.tenohira.printing.people.PeopleLists;
import jp.tenohira.printing.totals.Totals;
import org.springframework.stereotype.Component;

/** Passes what is handed in at the door on to where the pages pass it. */
@Component
class HandedLists implements PrintLists {

    private final PeopleLists lists;
    private final ListImport imports;
    private final Totals totals;
    private final Factors factors;
    private final Meetings meetings;

    HandedLists(PeopleLists lists, ListImport imports, Totals totals, Factors factors, Meetings meetings) {
        this.lists = lists;
        this.imports = imports;
        this.totals = totals;
        this.factors = factors;
        this.meetings = meetings;
    }

    @Override
    public boolean isEmpty() {
        return lists.placesState() == 0;
    }

    @Override
    public Outcome<Integer, List<FileProblem>> staff(String name, byte[] content, String by) {
        return imports.staff(name, content, by);
    }

    @Override
    public Outcome<Integer, List<FileProblem>> printers(String name, byte[] content, String by) {
        return imports.devices(name, content, by);
    }

    @Override
    public Outcome<Integer, List<FileProblem>> publishedTotals(String name, byte[] content, String source, String by) {
        return totals.take(name, content, source, by);
    }

    @Override
    public void price(String contract, boolean colour, LocalDate since, BigDecimal yen, String source, String by) {
        factors.add(new Factor(colour ? Kind.COLOUR_YEN : Kind.MONO_YEN, contract, since, yen, source, by));
    }

    @Override
    public void meeting(String name, LocalDate heldOn, int pages, int copies, String by) {
        meetings.add(new Meeting(UUID.randomUUID(), 1, name, heldOn, "", pages, copies, by));
    }
}
