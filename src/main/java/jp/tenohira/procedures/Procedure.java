package jp.tenohira.procedures;

import java.util.List;
import jp.tenohira.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something a resident or a business applies for, notifies or reserves (行政手続).
 *
 * @param code names it in addresses and cases, such as {@code after-school-club}
 * @param reading the Japanese name in hiragana
 * @param section the code of the section that answers for it
 * @param guide what a resident should know before starting
 * @param annualApplications how many the city states for a year; null where it states none
 * @param online whether the city receives it online, here or elsewhere
 * @param newInFiscalYear the fiscal year in which it went online, where the city states it
 * @param form whether it can be applied for here
 */
public record Procedure(
        String code,
        Text name,
        String reading,
        String section,
        Text summary,
        List<LifeEvent> lifeEvents,
        Guide guide,
        @Nullable Integer annualApplications,
        boolean online,
        @Nullable Integer newInFiscalYear,
        boolean form,
        Receptions receptions) {

    private static final int LONGEST_CODE = 64;

    public Procedure {
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*") || code.length() > LONGEST_CODE) {
            throw new IllegalArgumentException(
                    "A procedure's code is made of a-z, 0-9 and single hyphens, not: " + code);
        }
        lifeEvents = List.copyOf(lifeEvents);
    }

    /**
     * What a resident should know before starting.
     *
     * @param minutes how long filling it in takes; null where nobody has measured
     * @param needs what to have at hand
     * @param afterwards what happens after it was filed, in order
     */
    public record Guide(@Nullable Integer minutes, List<Text> needs, List<Text> afterwards) {

        public static final Guide NONE = new Guide(null, List.of(), List.of());

        public Guide {
            needs = List.copyOf(needs);
            afterwards = List.copyOf(afterwards);
        }
    }

    /** A procedure at the counter, of which no more is known yet. */
    public static Procedure atTheCounter(String code, Text name, String reading, String section, Text summary) {
        return new Procedure(
                code,
                name,
                reading,
                section,
                summary,
                List.of(),
                Guide.NONE,
                null,
                false,
                null,
                false,
                Receptions.NONE);
    }

    public Procedure with(List<LifeEvent> newLifeEvents) {
        return new Procedure(
                code,
                name,
                reading,
                section,
                summary,
                newLifeEvents,
                guide,
                annualApplications,
                online,
                newInFiscalYear,
                form,
                receptions);
    }

    /** The same, applied for with a form here. */
    public Procedure withForm(Guide newGuide, Receptions newReceptions) {
        return new Procedure(
                code,
                name,
                reading,
                section,
                summary,
                lifeEvents,
                newGuide,
                annualApplications,
                true,
                newInFiscalYear,
                true,
                newReceptions);
    }
}
