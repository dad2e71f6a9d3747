package jp.tenohira.identity.residents;

/** What a profile may hold. A value that is not there was never given. */
public enum ProfileField {
    /** The whole name in one text, as providers give it: where the family name ends is not known. */
    FULL_NAME(100),
    FAMILY_NAME(100),
    GIVEN_NAME(100),
    FAMILY_KANA(100),
    GIVEN_KANA(100),
    /** The whole address in one text, as providers give it. */
    FULL_ADDRESS(300),
    POSTAL_CODE(8),
    PREFECTURE(10),
    CITY(100),
    STREET(200),
    BUILDING(200),
    /** Year, month and day: 1985-03-15. */
    BIRTH_DATE(10),
    /** One of male, female, other, unknown. */
    GENDER(10),
    PHONE(20),
    EMAIL(254);

    private final int longest;

    ProfileField(int longest) {
        this.longest = longest;
    }

    /** The most characters (code points) a value may have. */
    public int longest() {
        return longest;
    }

    /** The key of its name in the messages. */
    public String key() {
        return "identity.profile.field." + name();
    }
}
