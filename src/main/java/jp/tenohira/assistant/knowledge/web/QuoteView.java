package jp.tenohira.assistant.knowledge.web;

import static jp.tenohira.assistant.web.desk.DeskWords.KNOWLEDGE;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.assistant.evidence.Passage;
import jp.tenohira.assistant.knowledge.Quote;
import jp.tenohira.assistant.knowledge.index.Terms;
import jp.tenohira.assistant.pages.KnowledgePage.Piece;
import jp.tenohira.assistant.pages.KnowledgePage.Quoted;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.ui.Frame;
import org.jspecify.annotations.Nullable;

/** Quotes with the words of the question marked, and as passages for an answer. */
final class QuoteView {

    private QuoteView() {}

    static List<Quoted> of(Frame frame, List<Quote> quotes) {
        var quoted = new ArrayList<Quoted>();
        for (var quote : quotes) {
            var number = quoted.size() + 1;
            quoted.add(new Quoted(
                    "quote-" + number,
                    number,
                    quote.title(),
                    KNOWLEDGE + "/documents/" + quote.document() + "?from=" + quote.number() + "#passage-"
                            + quote.number(),
                    place(frame, quote.page(), quote.heading(), quote.dated()),
                    pieces(quote.body(), quote.marks())));
        }
        return quoted;
    }

    static String place(Frame frame, int page, String heading, @Nullable LocalDate dated) {
        return Stream.of(
                        page == 0 ? "" : t(frame, "knowledge.page", page),
                        heading,
                        dated == null
                                ? t(frame, "knowledge.undated")
                                : t(frame, "knowledge.dated", JapaneseDates.date(dated, frame.lang())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("　"));
    }

    private static List<Piece> pieces(String body, List<Terms.Span> marks) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var mark : marks) {
            if (mark.start() >= at) {
                pieces.add(new Piece(body.substring(at, mark.start()), false));
                pieces.add(new Piece(body.substring(mark.start(), mark.end()), true));
                at = mark.end();
            }
        }
        pieces.add(new Piece(body.substring(at), false));
        return pieces;
    }

    /** Quotes as passages that an answer cites by their numbers; title and heading belong to what they say. */
    static List<Passage> passages(Frame frame, List<Quote> quotes) {
        var passages = new ArrayList<Passage>();
        for (var quote : quotes) {
            var number = passages.size() + 1;
            passages.add(new Passage(
                    number,
                    "#quote-" + number,
                    "[" + number + "] " + quote.title() + "　"
                            + place(frame, quote.page(), quote.heading(), quote.dated()),
                    Stream.of(quote.title(), quote.heading(), quote.body())
                            .filter(part -> !part.isBlank())
                            .collect(Collectors.joining("\n"))));
        }
        return passages;
    }
}
