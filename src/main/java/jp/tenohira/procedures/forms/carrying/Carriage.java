package jp.tenohira.procedures.forms.carrying;

import java.util.List;

/**
 * What becomes of the answers of one draft under another version of its form.
 *
 * @param effects why, as far as it decides the verdict
 */
public record Carriage(Verdict verdict, List<Effect> effects) {

    public Carriage {
        effects = List.copyOf(effects);
    }

    /** What is done with the draft, from the mildest to the gravest. */
    public enum Verdict {
        /** Every answer counts as before; the draft goes on under the new version. */
        SAFE,
        /** It goes on under the new version, and the resident answers the named questions again. */
        ANSWER_AGAIN,
        /** An answer would be lost; the draft stays on its version and can be filed under it. */
        BLOCKED
    }

    /** The gravest of the effects decides; the milder ones have nothing to say beside it. */
    static Carriage of(List<Effect> effects) {
        var verdict = effects.stream()
                .map(effect -> effect.policy().verdict())
                .max(Verdict::compareTo)
                .orElse(Verdict.SAFE);
        return new Carriage(
                verdict,
                effects.stream()
                        .filter(effect -> effect.policy().verdict() == verdict)
                        .toList());
    }
}
