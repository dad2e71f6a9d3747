package jp.tenohira.assistant;

/**
 * What the guard finds, with the article of the guideline it comes under and the confidentiality level (機密性) it means. Personal
 * information is level 2: it is not meant for publication.
 */
public enum FindingKind {
    PERSON_NAME(5, 2),
    MY_NUMBER(5, 2),
    DRIVING_LICENCE(5, 2),
    PASSPORT(5, 2),
    RESIDENCE_CARD(5, 2),
    HEALTH_INSURANCE(5, 2),
    CARE_INSURANCE(5, 2),
    PENSION_NUMBER(5, 2),
    EMPLOYMENT_INSURANCE(5, 2),
    BANK_ACCOUNT(5, 2),
    CREDIT_CARD(5, 2),
    PHONE(5, 2),
    EMAIL(5, 2),
    POSTAL_CODE(5, 2),
    ADDRESS(5, 2),
    BIRTH_DATE(5, 2),
    VEHICLE_NUMBER(5, 2),
    LABEL(4, 2),
    LABEL_HIGHEST(4, 3),
    UNPUBLISHED(4, 2),
    IMITATION(6, 1);

    private final int article;
    private final int level;

    FindingKind(int article, int level) {
        this.article = article;
        this.level = level;
    }

    /** The article of the guideline, from 1. */
    public int article() {
        return article;
    }

    /** The confidentiality level of a text that holds it, 1 to 3. */
    public int level() {
        return level;
    }

    /** Whether it says something of a person. */
    public boolean personal() {
        return article == 5;
    }
}
