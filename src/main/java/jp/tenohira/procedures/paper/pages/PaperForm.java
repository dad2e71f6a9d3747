package jp.tenohira.procedures.paper.pages;

import java.util.List;

/**
 * A form to print.
 *
 * @param id names the procedure and the version of its form; printed, and in the picture's link
 * @param link leads to the procedure online
 * @param needs what to hand in or bring along
 */
public record PaperForm(
        String city,
        String title,
        String summary,
        List<String> legalBasis,
        String section,
        String id,
        String link,
        List<String> needs,
        List<Part> parts) {

    public PaperForm {
        legalBasis = List.copyOf(legalBasis);
        needs = List.copyOf(needs);
        parts = List.copyOf(parts);
    }

    /**
     * A page of the form on the screen.
     *
     * @param condition who fills it in; empty for everybody
     * @param sheet whether it begins a sheet of its own, to be copied as often as needed
     */
    public record Part(String heading, String condition, String intro, boolean sheet, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** A question. @param words what the blank needs: options, units, the text to agree to */
    public record Line(String label, boolean required, String hint, String condition, Blank blank, List<String> words) {
        public Line {
            words = List.copyOf(words);
        }
    }

    /** What there is to write on. */
    public enum Blank {
        LINE,
        LINES,
        AMOUNT,
        BOXES,
        RANKED,
        DATE,
        TIME,
        NAME,
        ADDRESS,
        ACCOUNT,
        PLACE,
        SLOT,
        CONSENT,
        ATTACH,
        COMPUTED,
        TEXT
    }
}
