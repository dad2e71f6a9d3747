package jp.tenohira.assistant.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.pages.InspectionPage.Piece;

/** Cuts a text where findings begin and end, so that each piece is marked with all that was found there. */
public final class MarkedText {

    private MarkedText() {}

    public static List<Piece> pieces(String text, List<Finding> findings, Function<Finding, String> name) {
        var cuts = new TreeSet<>(List.of(0, text.length()));
        findings.forEach(finding -> {
            cuts.add(finding.start());
            cuts.add(finding.end());
        });
        var pieces = new ArrayList<Piece>();
        for (var from : cuts.headSet(text.length())) {
            var until = cuts.higher(from);
            var here = findings.stream()
                    .filter(finding -> finding.start() <= from && from < finding.end())
                    .toList();
            pieces.add(new Piece(
                    text.substring(from, until),
                    here.stream().map(name).distinct().collect(Collectors.joining(" ")),
                    here.stream().anyMatch(Finding::blocks)));
        }
        return pieces;
    }
}
